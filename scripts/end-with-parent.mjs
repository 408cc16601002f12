// Loaded into a child by `node --import`: it ends when the process that started it ends, even by kill -9.
process.once('disconnect', () => process.exit(1));
process.channel?.unref();
