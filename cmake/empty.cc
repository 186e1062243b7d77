// A stage that has headers only still wants a library to hang its use requirements on.
