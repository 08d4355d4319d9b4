/**
 * The Lua of the hot state: what must happen together in Redis happens in one script. Fields and values come
 * as one JSON list per hash (field, value, field, value …; an empty value removes the field), because a script
 * call takes a limited number of arguments and a big beat has many changes.
 */

/** Sets or removes the fields of a hash, in portions that fit Lua's stack. */
const CHANGE_HASH = `
local function change(key, list)
  local changes = cjson.decode(list)
  local set, gone = {}, {}
  for i = 1, #changes, 2 do
    if changes[i + 1] == '' then gone[#gone + 1] = changes[i]
    else set[#set + 1] = changes[i]; set[#set + 1] = changes[i + 1] end
    if #set >= 4000 then redis.call('HSET', key, unpack(set)); set = {} end
    if #gone >= 4000 then redis.call('HDEL', key, unpack(gone)); gone = {} end
  end
  if #set > 0 then redis.call('HSET', key, unpack(set)) end
  if #gone > 0 then redis.call('HDEL', key, unpack(gone)) end
end
`;

/** What both writes end with: the new position, the frame, and the inbox entries that are done. */
const FINISH = `
change(KEYS[2], ARGV[3])
change(KEYS[3], ARGV[4])
if ARGV[5] ~= '' then
  redis.call('DEL', KEYS[4])
  change(KEYS[4], ARGV[5])
end
redis.call('HSET', KEYS[1], 'at', ARGV[2], 'clock', ARGV[6])
redis.call('XADD', KEYS[5], 'MAXLEN', '~', ARGV[9], ARGV[7], 'frame', ARGV[8])
local done = cjson.decode(ARGV[10])
for i = 1, #done, 1000 do
  redis.call('XDEL', KEYS[6], unpack(done, i, math.min(i + 999, #done)))
end
return 1
`;

/**
 * KEYS position, cells, prices, promotions, frames, inbox; ARGV from, to, cell changes, price changes, all
 * promotions or nothing, clock, frame id, frame, frame limit, done entries. Returns 0 when the hot position is not `from`.
 */
export const WRITE_BEAT = `${CHANGE_HASH}
if redis.call('HGET', KEYS[1], 'at') ~= ARGV[1] then return 0 end
${FINISH}`;

/** The same arguments; whatever was there is dropped first, the frames too: those who miss them read the journal. */
export const REBUILD = `${CHANGE_HASH}
redis.call('DEL', KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5])
${FINISH}`;

/** KEYS inbox; ARGV limit, submissions. Returns the id of each one's entry, nil for those the inbox has no room for. */
export const SUBMIT = `
local room = tonumber(ARGV[1]) - redis.call('XLEN', KEYS[1])
local ids = {}
for i = 2, #ARGV do
  ids[i - 1] = i - 1 <= room and redis.call('XADD', KEYS[1], '*', 'submission', ARGV[i])
end
return ids
`;
