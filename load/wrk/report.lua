-- What every script ends with: one line of JSON on standard error, which wrk itself does not write to.
-- Scripts that buy count in `bought` and `unpaid`, each thread for itself.
bought, unpaid = 0, 0
local threads = {}

function setup(thread) threads[#threads + 1] = thread end

function done(summary, latency, requests)
  local errors, good, odd = summary.errors, 0, 0
  for _, thread in ipairs(threads) do
    good = good + thread:get("bought")
    odd = odd + thread:get("unpaid")
  end
  io.stderr:write(string.format(
    '{"requests":%d,"micros":%d,"p50":%d,"p95":%d,"p99":%d,"max":%d,"broken":%d,"refused":%d,"bought":%d,"unpaid":%d}\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(95), latency:percentile(99), latency.max,
    errors.connect + errors.read + errors.write + errors.timeout, errors.status, good, odd))
end
