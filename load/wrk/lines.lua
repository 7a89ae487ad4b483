-- Adds lines to the open carts in the file CARTS, `id token` on each line. A cart has three different lines at most.
package.path = package.path .. ";" .. os.getenv("WRK") .. "/?.lua"
require("report")
local buying = require("buying")

local variants, carts = {}, {}

function init()
  variants = buying.lines("VARIANTS")
  for _, line in ipairs(buying.lines("CARTS")) do
    local id, token = line:match("^(%S+) (%S+)$")
    carts[#carts + 1] = { path = "/api/v1/carts/" .. id .. "/lines", headers = { ["Content-Type"] = "application/json", ["Cart-Token"] = token } }
  end
  buying.seed()
end

function request()
  local at = math.random(#carts)
  local variant = variants[(at + math.random(3)) % #variants + 1]
  return wrk.format("POST", carts[at].path, carts[at].headers, string.format('{"variantId":"%s","quantity":1}', variant))
end
