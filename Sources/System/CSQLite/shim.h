#pragma once
#include <sqlite3.h>

// Variadic, which Swift does not import.
static inline int inkaart_sqlite_count_no_memory(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
