#include "ICUI18n.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <unicode/uversion.h>

#define TEXT_OF(name) #name
// ICU's headers rename each function by ICU's version, which its library's name has too.
#define NAME_OF(name) TEXT_OF(name)

#ifdef __APPLE__
#define LIBRARY "libicui18n." NAME_OF(U_ICU_VERSION_MAJOR_NUM) ".dylib"
#else
#define LIBRARY "libicui18n.so." NAME_OF(U_ICU_VERSION_MAJOR_NUM)
#endif

static icu_i18n functions;
static bool is_loaded;

static void load(void) {
    void *library = dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL);
    if (!library) return;
    is_loaded = (functions.detector_open = dlsym(library, NAME_OF(ucsdet_open)))
        && (functions.detector_close = dlsym(library, NAME_OF(ucsdet_close)))
        && (functions.detector_set_text = dlsym(library, NAME_OF(ucsdet_setText)))
        && (functions.detector_detect_all = dlsym(library, NAME_OF(ucsdet_detectAll)))
        && (functions.match_name = dlsym(library, NAME_OF(ucsdet_getName)))
        && (functions.match_confidence = dlsym(library, NAME_OF(ucsdet_getConfidence)))
        && (functions.transform_open = dlsym(library, NAME_OF(utrans_openU)))
        && (functions.transform_close = dlsym(library, NAME_OF(utrans_close)))
        && (functions.transform_apply = dlsym(library, NAME_OF(utrans_transUChars)));
}

const icu_i18n *icu_i18n_load(UErrorCode *status) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    if (is_loaded) return &functions;
    *status = U_UNSUPPORTED_ERROR;
    return NULL;
}
