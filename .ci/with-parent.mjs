/** Loaded into the server by `start.mjs`: when the command that started it is gone, it stops cleanly too. */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
