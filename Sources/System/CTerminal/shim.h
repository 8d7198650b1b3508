#pragma once
#include <wchar.h>

// <wchar.h> declares it only under _XOPEN_SOURCE, which Swift's Glibc module does not define.
int wcwidth(wchar_t character);

// <unistd.h> declares it only under _GNU_SOURCE, and Swift would take it for shared mutable state.
extern char **environ;
static inline char **inkaart_environment(void) { return environ; }
