#pragma once
#include <xlsxwriter.h>

/* The texts in these structs are `const` in newer versions only, which Swift would tell apart. */

/* Rows go to files in `folder` that have no name. Without ZIP64, of which Excel warns. */
static inline lxw_workbook *inkaart_xlsx_workbook(const char *path, const char *folder)
{
    lxw_workbook_options options = {.constant_memory = LXW_TRUE, .tmpdir = (char *)folder};
    return workbook_new_opt(path, &options);
}

static inline lxw_error inkaart_xlsx_describe(
    lxw_workbook *workbook, const char *title, const char *subject, const char *author, time_t created)
{
    lxw_doc_properties properties = {
        .title = (char *)title, .subject = (char *)subject, .author = (char *)author, .created = created};
    return workbook_set_properties(workbook, &properties);
}
