-- Whole purchases: a cart with everything in one request, its order in another. VARIANTS names a file with one id of a
-- variant on each line. With RATE there are so many requests per second, evenly, and no more.
package.path = package.path .. ";" .. os.getenv("WRK") .. "/?.lua"
require("report")
local buying = require("buying")

local variants = {}
local rate = tonumber(os.getenv("RATE"))

function init()
  variants = buying.lines("VARIANTS")
  buying.seed()
end

function request() return buying.request(variants) end

function response(status, headers, body) buying.response(status, body) end

if rate then
  local ffi = require("ffi")
  ffi.cdef [[ struct now { long seconds; long nanos; }; int clock_gettime(int clock, struct now *now); ]]
  local now, slot = ffi.new("struct now"), 0

  -- wrk has no rate of its own: each request waits for its slot. Whoever is late does not wait, and is not made up for.
  function delay()
    ffi.C.clock_gettime(1, now)
    local millis = tonumber(now.seconds) * 1000 + tonumber(now.nanos) / 1e6
    slot = math.max(slot + 1000 / rate, millis)
    return math.floor(slot - millis + 0.5)
  end
end
