// The functions of libicui18n, ICU's second library, which tell charsets and apply transforms. Few texts need either, and to
// load it takes as long as to segment a short text: it is opened when it is first asked for.
#ifndef ICU_I18N_H
#define ICU_I18N_H

#include <unicode/ucsdet.h>
#include <unicode/utrans.h>

typedef struct {
    __typeof__(&ucsdet_open) detector_open;
    __typeof__(&ucsdet_close) detector_close;
    __typeof__(&ucsdet_setText) detector_set_text;
    __typeof__(&ucsdet_detectAll) detector_detect_all;
    __typeof__(&ucsdet_getName) match_name;
    __typeof__(&ucsdet_getConfidence) match_confidence;
    __typeof__(&utrans_openU) transform_open;
    __typeof__(&utrans_close) transform_close;
    __typeof__(&utrans_transUChars) transform_apply;
} icu_i18n;

/// The functions; NULL and U_UNSUPPORTED_ERROR where the library cannot be loaded.
const icu_i18n *icu_i18n_load(UErrorCode *status);

#endif
