-- Reads paths in turn: PATHS names a file with one on each line, HEADERS one with `Name: value` lines.
package.path = package.path .. ";" .. os.getenv("WRK") .. "/?.lua"
require("report")

local requests, at = {}, 0

function init()
  local headers = {}
  for line in io.lines(os.getenv("HEADERS")) do
    local name, value = line:match("^(.-): (.*)$")
    headers[name] = value
  end
  -- Put together once: the generator shall not be what is measured.
  for path in io.lines(os.getenv("PATHS")) do requests[#requests + 1] = wrk.format("GET", path, headers) end
  math.randomseed(os.time())
  at = math.random(#requests)
end

function request()
  at = at % #requests + 1
  return requests[at]
end
