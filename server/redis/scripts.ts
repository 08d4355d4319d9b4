/**
 * The Lua of Redis: what must be looked at and changed at one moment is one script. Fields and values come
 * as one JSON list per hash (field, value, field, value …; an empty value removes the field), because a script
 * call takes a limited number of arguments and many fields may have changed.
 */

/** Sets or removes the fields of the hashes of cells, prices and promotions, in portions that fit Lua's stack. */
const CHANGE_HASHES = `
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
local function changeAll(to, cells, prices, promotions)
  change(KEYS[2], cells)
  change(KEYS[3], prices)
  if promotions ~= '' then
    redis.call('DEL', KEYS[4])
    change(KEYS[4], promotions)
  end
  redis.call('HSET', KEYS[1], 'at', to)
end
`;

/**
 * KEYS position, cells, prices, promotions; ARGV from, to, cell changes, price changes, all promotions or nothing.
 * Returns 0 when the hashes do not stand at `from`.
 */
export const FOLD = `${CHANGE_HASHES}
if redis.call('HGET', KEYS[1], 'at') ~= ARGV[1] then return 0 end
changeAll(ARGV[2], ARGV[3], ARGV[4], ARGV[5])
return 1
`;

/**
 * KEYS as above, then frames, changes, inbox; ARGV the beat to be ahead of or nothing, to, all cells, all prices, all
 * promotions, entry id, frame, done entries. Whatever was there is dropped, the frames too: those who miss
 * them read the journal. Returns 0 when Redis has heard of a later beat than it is to be ahead of.
 */
export const REBUILD = `${CHANGE_HASHES}
if ARGV[1] ~= '' then
  local last = redis.call('XREVRANGE', KEYS[6], '+', '-', 'COUNT', 1)[1]
  if last and tonumber(string.match(last[1], '%d+')) > tonumber(ARGV[1]) then return 0 end
end
redis.call('DEL', KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6])
changeAll(ARGV[2], ARGV[3], ARGV[4], ARGV[5])
redis.call('XADD', KEYS[5], ARGV[6], 'frame', ARGV[7])
redis.call('XADD', KEYS[6], ARGV[6], 'to', ARGV[2])
local done = cjson.decode(ARGV[8])
for i = 1, #done, 1000 do
  redis.call('XDEL', KEYS[7], unpack(done, i, math.min(i + 999, #done)))
end
return 1
`;

/** KEYS inbox; ARGV limit, submissions. Returns the id of each one's entry, nil for those the inbox has no room for. */
export const SUBMIT = `
local room = tonumber(ARGV[1]) - redis.call('XLEN', KEYS[1])
local ids = {}
for i = 2, #ARGV do
  ids[i - 1] = i - 1 <= room and redis.call('XADD', KEYS[1], '*', 'submission', ARGV[i])
end
return ids
`;
