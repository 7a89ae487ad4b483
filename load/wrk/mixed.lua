-- What a shop does all day: 95 of 100 requests read, half of them products (PRODUCTS), half lists (LISTINGS); the others
-- are those of whole purchases, a cart and its order in turn.
package.path = package.path .. ";" .. os.getenv("WRK") .. "/?.lua"
require("report")
local buying = require("buying")

local variants, reads = {}, {}

function init()
  variants = buying.lines("VARIANTS")
  -- Put together once: the generator shall not be what is measured.
  for _, name in ipairs({ "PRODUCTS", "LISTINGS" }) do
    local list = {}
    for _, path in ipairs(buying.lines(name)) do list[#list + 1] = wrk.format("GET", path) end
    reads[#reads + 1] = list
  end
  buying.seed()
end

function request()
  if math.random() < 0.95 then
    local list = reads[math.random(2)]
    return list[math.random(#list)]
  end
  return buying.request(variants)
end

function response(status, headers, body) buying.response(status, body) end
