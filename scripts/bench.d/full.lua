-- First reports in full: about 10 kB and 60 components, in which each section is the device's own.

dofile(debug.getinfo(1, "S").source:match("^@(.*/)") .. "reporting.lua")

devices = {}
-- `@` and `&` stand for the device's number, in decimal and as eight hexadecimal digits.
local sections

local function list(count, text)
    local parts = {}
    for number = 1, count do parts[number] = text:gsub("#", number) end
    return "[" .. table.concat(parts, ",") .. "]"
end

function prepare()
    for device = 1, 20000 do devices[device] = device end
    local edid = "00ffffffffffff0010ac9fa0&" .. "0f1b0104a5351e783ae0e5a3544f9f26" .. string.rep("00", 96)
    sections = '{"machine":{"maker":"Dell Inc.","product":"Latitude 3190","serial":"S@","uuid":"U@","chassisCode":10},'
        .. '"processor":{"maker":"GenuineIntel","model":"Intel(R) Pentium(R) Silver N5030 CPU @ 1.10GHz","cores":4},'
        .. '"memory":{"totalInBytes":8201744384,"modules":'
        .. list(2, '{"slot":"DIMM #","sizeInBytes":4294967296,"maker":"SK Hynix","part":"HMA851S6","serial":"M@-#"}')
        .. '},"storage":{"disks":' .. list(2, '{"name":"nvme#","model":"KBG40ZNS256G","sizeInBytes":256060514304,'
        .. '"serial":"D@-#","bus":"nvme","isRemovable":false}')
        .. '},"network":{"interfaces":' .. list(3, '{"name":"eth#","mac":"02:@:#","bus":"pci","driver":"e1000e"}')
        .. '},"power":{"batteries":' .. list(1, '{"name":"BAT#","maker":"SMP","model":"DELL VN3N047","serial":"B@",'
        .. '"designCapacity":42000,"fullCapacity":36000,"unit":"mWh","cycles":214}')
        .. '},"displays":{"connectors":' .. list(2, '{"name":"DP-#","edid":"' .. edid .. '"}')
        .. '},"usb":{"devices":' .. list(49, '{"port":"1-#","parent":"usb1","vendor":"046d","product":"c31c",'
        .. '"maker":"Logitech","name":"USB Keyboard K120","serial":"K@-#","deviceClass":0,"interfaces":["030101"]}')
        .. '},"system":{"name":"Debian GNU/Linux","version":"12","kernel":"6.1.0-28-amd64","hostname":"lokaal-@"}}'
end

function body(device, seq)
    return head(device, seq) .. sections:gsub("@", device):gsub("&", string.format("%08x", device)) .. "}"
end
