/** The server as the fault harness runs it: the very same one, which can also be told to fail. Never part of a build. */
import './obey.ts';
import '../../main.ts';
