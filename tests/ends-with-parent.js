// Loaded before a bot that a measurement starts over IPC: it stops when whoever started it is gone.

process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
