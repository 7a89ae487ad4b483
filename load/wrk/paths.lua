-- Reads paths in turn: PATHS names a file with one on each line, HEADERS one with `Name: value` lines.
package.path = package.path .. ";" .. os.getenv("WRK") .. "/?.lua"
require("report")

local paths, headers, at = {}, {}, 0

function init()
  for path in io.lines(os.getenv("PATHS")) do paths[#paths + 1] = path end
  for line in io.lines(os.getenv("HEADERS")) do
    local name, value = line:match("^(.-): (.*)$")
    headers[name] = value
  end
  math.randomseed(os.time())
  at = math.random(#paths)
end

function request()
  at = at % #paths + 1
  return wrk.format("GET", paths[at], headers)
end
