-- Orders the carts in the file CARTS, each once; ends when there is none left.
package.path = package.path .. ";" .. os.getenv("WRK") .. "/?.lua"
require("report")
local buying = require("buying")

local carts, at = {}, 0

function init()
  for _, line in ipairs(buying.lines("CARTS")) do
    local id, token, total = line:match("^(%S+) (%S+) (%S+)$")
    if total then carts[#carts + 1] = { id = id, token = token, total = total } end
  end
end

function request()
  at = at + 1
  -- The last ones are asked for again by those who still wait: the same key, the same answer.
  return buying.order(carts[math.min(at, #carts)])
end

function response(status, headers, body)
  if at > #carts then wrk.thread:stop() else buying.count(status, body) end
end
