-- Opens carts that can be ordered, and writes `id token total` of each to the file CARTS.
package.path = package.path .. ";" .. os.getenv("WRK") .. "/?.lua"
require("report")
local buying = require("buying")

local variants, file = {}, nil

function init()
  variants = buying.lines("VARIANTS")
  buying.seed()
  file = io.open(os.getenv("CARTS"), "w")
  file:setvbuf("line")
end

function request() return buying.cart(variants[math.random(#variants)]) end

function response(status, headers, body)
  local cart = status == 201 and buying.opened(body)
  if cart then file:write(cart.id, " ", cart.token, " ", cart.total, "\n") end
end
