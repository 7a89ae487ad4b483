-- Whole purchases: a cart with everything in one request, its order in another. VARIANTS names a file with one id of a
-- variant on each line.
package.path = package.path .. ";" .. os.getenv("WRK") .. "/?.lua"
require("report")

local variants, carts, number = {}, {}, 0
local ADDRESS = '{"name":"Ishmael","line1":"1 Spouter Inn","city":"New Bedford","region":"US-MA","postalCode":"02740","country":"US"}'

function init()
  for variant in io.lines(os.getenv("VARIANTS")) do variants[#variants + 1] = variant end
  math.randomseed(os.time() + tonumber(tostring({}):match("0x(%x+)"), 16) % 100000)
end

function request()
  local cart = table.remove(carts)
  if cart == nil then
    local body = string.format(
      '{"email":"ishmael@example.com","shippingMethod":"standard","shippingAddress":%s,"lines":[{"variantId":"%s","quantity":1}]}',
      ADDRESS, variants[math.random(#variants)])
    return wrk.format("POST", "/api/v1/carts", { ["Content-Type"] = "application/json" }, body)
  end
  number = number + 1
  return wrk.format("POST", "/api/v1/orders", {
    ["Content-Type"] = "application/json",
    ["Cart-Token"] = cart.token,
    ["Idempotency-Key"] = string.format("%s-%09d", cart.id, number),
  }, string.format('{"cartId":"%s","payment":{"token":"tok_visa"},"expectedTotal":{"amount":"%s","currency":"USD"}}', cart.id, cart.total))
end

function response(status, headers, body)
  if status == 201 then
    local id, token = body:match('"id":"(crt_[^"]+)","token":"([^"]+)"')
    if id then
      carts[#carts + 1] = { id = id, token = token, total = body:match('"total":{"amount":"([^"]+)","currency":"USD"},"final":true') }
    end
  end
end
