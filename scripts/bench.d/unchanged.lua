-- Reports of machines where nothing changed: each section travels as its digest.

dofile(debug.getinfo(1, "S").source:match("^@(.*/)") .. "reporting.lua")

repeats = true
devices = {}
local sections = {}

-- Lines of device, section and digest in hexadecimal, as the store has them.
function prepare()
    local parts = {}
    for line in io.lines(folder .. "/digests.csv") do
        local device, name, digest = line:match("^(%d+),(%l+),(%x+)$")
        device = tonumber(device)
        if not parts[device] then
            table.insert(devices, device)
            parts[device] = {}
        end
        table.insert(parts[device], string.format('"%s":"%s"', name, base64url(digest)))
    end
    for device, texts in pairs(parts) do sections[device] = "{" .. table.concat(texts, ",") .. "}" end
end

local alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

-- Three hexadecimal digits are two characters.
function base64url(hexadecimal)
    local text = (hexadecimal .. "00"):gsub("%x%x%x", function(digits)
        local number = tonumber(digits, 16)
        local high, low = math.floor(number / 64), number % 64
        return alphabet:sub(high + 1, high + 1) .. alphabet:sub(low + 1, low + 1)
    end)
    return text:sub(1, 43)
end

function body(device, seq)
    return head(device, seq) .. sections[device] .. "}"
end
