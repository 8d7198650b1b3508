#pragma once
#include <wchar.h>

// <wchar.h> declares it only under _XOPEN_SOURCE, which Swift's Glibc module does not define.
int wcwidth(wchar_t character);
