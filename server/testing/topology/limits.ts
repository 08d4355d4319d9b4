/** Every bound of the topology in one place. Ports stay below 32768, where systems hand out ephemeral ones. */
export const TOPOLOGY_LIMITS = {
  /** Each topology looks for its ports from here on. */
  firstPort: 20_000,
  portsApart: 100,
  topologiesApart: 100,
  /** How long a program may take until it answers, and how often it is asked. */
  readyMs: 60_000,
  askMs: 25,
  /** A program that does not end by itself is killed after this. */
  stopMs: 20_000,
  /** The disk of the journal, in megabytes: memory, taken only as it fills. */
  diskMegabytes: 2_048,
} as const;
