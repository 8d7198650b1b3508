#pragma once
#include <curl/curl.h>

// curl_easy_setopt and curl_easy_getinfo are variadic, which Swift does not import: one function for each kind of argument.

typedef size_t (*inkaart_curl_receive)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode inkaart_curl_set_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode inkaart_curl_set_text(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode inkaart_curl_set_size(CURL *handle, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode inkaart_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *list) {
    return curl_easy_setopt(handle, option, list);
}

static inline CURLcode inkaart_curl_set_pointer(CURL *handle, CURLoption option, void *pointer) {
    return curl_easy_setopt(handle, option, pointer);
}

static inline CURLcode inkaart_curl_set_receiver(CURL *handle, CURLoption option, inkaart_curl_receive function) {
    return curl_easy_setopt(handle, option, function);
}

static inline CURLcode inkaart_curl_get_long(CURL *handle, CURLINFO field, long *value) {
    return curl_easy_getinfo(handle, field, value);
}

typedef int (*inkaart_curl_hear)(CURL *handle, curl_infotype kind, char *bytes, size_t count, void *context);

static inline CURLcode inkaart_curl_set_hearer(CURL *handle, inkaart_curl_hear function) {
    return curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, function);
}

// An enumerator in older versions, a macro in newer ones, which Swift sees as different types.
static inline long inkaart_curl_encrypt_all(void) { return (long)CURLUSESSL_ALL; }
