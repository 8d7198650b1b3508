-- What both loads share: who reports, with which key, and what counts as acknowledged.
--
-- Arguments behind `--`: folder, key, seq, and `close` for a new connection each time. A load says which `devices` report
-- and whether it `repeats`: all of them again with the next seq, until the time is over.
-- The epoch of a report is its device's number, so that an acknowledgement alone says which report it is for.

local threads = {}

function setup(thread)
    thread:set("number", #threads)
    table.insert(threads, thread)
end

-- Each of two threads takes every second device: neither needs to know of the other.
function init(arguments)
    folder, key, seq = arguments[1], arguments[2], tonumber(arguments[3])
    closes = arguments[4] == "close"
    place = number - 1
    refused = 0
    acknowledged = assert(io.open(string.format("%s/acknowledged.%d", folder, number), "w"))
    prepare()
end

function request()
    place = place + 2
    if place > #devices then
        if not repeats then wrk.thread:stop() end
        place = number + 1
        seq = seq + 1
    end
    local device = devices[place]
    local headers = {
        ["Authorization"] = "Inkaart " .. device .. "." .. key,
        ["Content-Type"] = "application/json",
    }
    if closes then headers["Connection"] = "close" end
    return wrk.format("POST", "/v1/check-ins", headers, body(device, seq))
end

function response(status, headers, answer)
    local epoch, seq = answer:match('"epoch":"(%x+)","seq":(%d+)')
    if status == 200 and epoch then
        acknowledged:write(tonumber(epoch, 16), ",", seq, "\n")
    else
        refused = refused + 1
    end
end

-- One line for the script: seconds, errors. What was acknowledged stands in the files.
function done(summary, latency)
    local errors = summary.errors
    local failures = errors.connect + errors.read + errors.write + errors.timeout
    for _, thread in ipairs(threads) do failures = failures + thread:get("refused") end
    io.write(string.format("result %.6f %d\n", summary.duration / 1e6, failures))
end

function head(device, seq)
    return string.format(
        '{"agent":"0.1.0","epoch":"%016x","seq":%d,"takenAt":1790000000,"sections":', device, seq)
end
