package care.plumbline.triage.protocol.source;

/** What was read, with its place, for the checks that need the whole file. */
record Located<T>(DataNode source, T value) {}
