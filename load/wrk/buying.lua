-- What scripts that buy have in common.
local ADDRESS = '{"name":"Ishmael","line1":"1 Spouter Inn","city":"New Bedford","region":"US-MA","postalCode":"02740","country":"US"}'
local JSON = { ["Content-Type"] = "application/json" }
local buying = {}

function buying.lines(name)
  local all = {}
  for line in io.lines(os.getenv(name)) do all[#all + 1] = line end
  return all
end

function buying.seed()
  math.randomseed(os.time() + tonumber(tostring({}):match("0x(%x+)"), 16) % 100000)
end

-- A cart with everything at once: line, e-mail, address and method.
function buying.cart(variant)
  return wrk.format("POST", "/api/v1/carts", JSON, string.format(
    '{"email":"ishmael@example.com","shippingMethod":"standard","shippingAddress":%s,"lines":[{"variantId":"%s","quantity":1}]}',
    ADDRESS, variant))
end

-- The cart in an answer, if it is one with a final total.
function buying.opened(body)
  local id, token = body:match('^{"id":"(crt_[^"]+)","token":"([^"]+)"')
  local total = id and body:match('"total":{"amount":"([^"]+)","currency":"USD"},"final":true')
  return total and { id = id, token = token, total = total }
end

function buying.order(cart)
  return wrk.format("POST", "/api/v1/orders", {
    ["Content-Type"] = "application/json",
    ["Cart-Token"] = cart.token,
    ["Idempotency-Key"] = "bench-" .. cart.id,
  }, string.format('{"cartId":"%s","payment":{"token":"tok_visa"},"expectedTotal":{"amount":"%s","currency":"USD"}}', cart.id, cart.total))
end

-- Only an order that was taken and paid is a purchase.
function buying.count(status, body)
  if status == 201 and body:find('"id":"ord_', 1, true) then
    if body:find('"state":"confirmed"', 1, true) then bought = bought + 1 else unpaid = unpaid + 1 end
  end
end

local carts = {}

-- What a purchase asks next: the order of a cart that is open, else a cart.
function buying.request(variants)
  local cart = table.remove(carts)
  if cart then return buying.order(cart) end
  return buying.cart(variants[math.random(#variants)])
end

function buying.response(status, body)
  if status ~= 201 then return end
  local cart = buying.opened(body)
  if cart then carts[#carts + 1] = cart else buying.count(status, body) end
end

return buying
