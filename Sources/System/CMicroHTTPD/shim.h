#pragma once
#include <microhttpd.h>

/* What Swift cannot import: variadic functions, and an option that only newer versions have. */

/* 0.9.77.1 replaced STRICT_FOR_CLIENT; 1 means the same in both: as strict as the RFCs allow. */
#if MHD_VERSION >= 0x00097701
static const enum MHD_OPTION inkaart_mhd_strictness = MHD_OPTION_CLIENT_DISCIPLINE_LVL;
#else
static const enum MHD_OPTION inkaart_mhd_strictness = MHD_OPTION_STRICT_FOR_CLIENT;
#endif

typedef void *(*inkaart_mhd_target_callback)(void *context, const char *target, struct MHD_Connection *connection);

/* One context for all callbacks; options end with MHD_OPTION_END. The log comes first, so that the others can use it. */
static inline struct MHD_Daemon *inkaart_mhd_start(
    unsigned int flags, void *context, MHD_LogCallback log, MHD_NotifyConnectionCallback connection,
    inkaart_mhd_target_callback target, MHD_AccessHandlerCallback request, MHD_RequestCompletedCallback completed,
    struct MHD_OptionItem *options)
{
    return MHD_start_daemon(
        flags, 0, NULL, NULL, request, context, MHD_OPTION_EXTERNAL_LOGGER, log, context,
        MHD_OPTION_NOTIFY_CONNECTION, connection, context, MHD_OPTION_URI_LOG_CALLBACK, target, context,
        MHD_OPTION_NOTIFY_COMPLETED, completed, context, MHD_OPTION_ARRAY, options, MHD_OPTION_END);
}

static inline const union MHD_ConnectionInfo *inkaart_mhd_connection_info(
    struct MHD_Connection *connection, enum MHD_ConnectionInfoType type)
{
    return MHD_get_connection_info(connection, type);
}

static inline const union MHD_DaemonInfo *inkaart_mhd_daemon_info(struct MHD_Daemon *daemon, enum MHD_DaemonInfoType type)
{
    return MHD_get_daemon_info(daemon, type);
}
