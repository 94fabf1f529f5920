#include "CICU.h"

#if !__has_include(<unicode/ubrk.h>)
#error "ICU's headers are missing: install libicu-dev (Debian, Ubuntu: apt-get install libicu-dev; Fedora: libicu-devel)"
#endif

#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/ucnv.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "ICUI18n.h"

const char *cicu_error_name(int32_t error) { return u_errorName((UErrorCode)error); }

// MARK: Break iterators

struct cicu_break {
    UBreakIterator *iterator;
};

static cicu_break *wrap_break(UBreakIterator *iterator, UErrorCode status, int32_t *error) {
    *error = status;
    if (U_FAILURE(status)) return NULL;
    cicu_break *handle = malloc(sizeof *handle);
    if (!handle) {
        ubrk_close(iterator);
        *error = U_MEMORY_ALLOCATION_ERROR;
        return NULL;
    }
    handle->iterator = iterator;
    return handle;
}

cicu_break *cicu_break_open_words(int32_t *error) {
    UErrorCode status = U_ZERO_ERROR;
    return wrap_break(ubrk_open(UBRK_WORD, "zh", NULL, 0, &status), status, error);
}

cicu_break *cicu_break_open_sentences(int32_t *error) {
    UErrorCode status = U_ZERO_ERROR;
    return wrap_break(ubrk_open(UBRK_SENTENCE, "zh", NULL, 0, &status), status, error);
}

cicu_break *cicu_break_open_rules(const uint16_t *rules, int32_t length, int32_t *line, int32_t *column, int32_t *error) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError where = {0};
    UBreakIterator *iterator = ubrk_openRules((const UChar *)rules, length, NULL, 0, &where, &status);
    *line = where.line;
    *column = where.offset;
    return wrap_break(iterator, status, error);
}

cicu_break *cicu_break_open_binary(const uint8_t *rules, int32_t length, int32_t *error) {
    UErrorCode status = U_ZERO_ERROR;
    return wrap_break(ubrk_openBinaryRules(rules, length, NULL, 0, &status), status, error);
}

void cicu_break_close(cicu_break *iterator) {
    if (!iterator) return;
    ubrk_close(iterator->iterator);
    free(iterator);
}

int32_t cicu_break_binary(cicu_break *iterator, uint8_t *rules, int32_t capacity, int32_t *error) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = ubrk_getBinaryRules(iterator->iterator, rules, capacity, &status);
    *error = status;
    return length;
}

void cicu_break_set_text(cicu_break *iterator, const uint16_t *text, int32_t length, int32_t *error) {
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(iterator->iterator, (const UChar *)text, length, &status);
    *error = status;
}

int32_t cicu_break_fill(cicu_break *iterator, int32_t *ends, uint16_t *status, int32_t capacity) {
    int32_t count = 0;
    while (count < capacity) {
        int32_t end = ubrk_next(iterator->iterator);
        if (end == UBRK_DONE) break;
        ends[count] = end;
        status[count] = (uint16_t)ubrk_getRuleStatus(iterator->iterator);
        count++;
    }
    return count;
}

// MARK: Charsets

struct cicu_transcoder {
    UConverter *from, *to;
    UChar pivot[4096];
    UChar *pivot_source, *pivot_target;
    bool started;
    int64_t repairs;
};

static void count_and_substitute(
    const void *context, UConverterToUnicodeArgs *args, const char *units, int32_t length,
    UConverterCallbackReason reason, UErrorCode *status) {
    if (reason <= UCNV_IRREGULAR) ((cicu_transcoder *)context)->repairs++;
    UCNV_TO_U_CALLBACK_SUBSTITUTE(NULL, args, units, length, reason, status);
}

cicu_transcoder *cicu_transcoder_open(const char *from, const char *to, int32_t *error) {
    UErrorCode status = U_ZERO_ERROR;
    cicu_transcoder *transcoder = calloc(1, sizeof *transcoder);
    if (!transcoder) {
        *error = U_MEMORY_ALLOCATION_ERROR;
        return NULL;
    }
    transcoder->from = ucnv_open(from, &status);
    transcoder->to = ucnv_open(to, &status);
    transcoder->pivot_source = transcoder->pivot_target = transcoder->pivot;
    if (U_SUCCESS(status)) {
        UConverterToUCallback old;
        const void *old_context;
        ucnv_setToUCallBack(transcoder->from, count_and_substitute, transcoder, &old, &old_context, &status);
    }
    *error = status;
    if (U_FAILURE(status)) {
        cicu_transcoder_close(transcoder);
        return NULL;
    }
    return transcoder;
}

void cicu_transcoder_close(cicu_transcoder *transcoder) {
    if (!transcoder) return;
    ucnv_close(transcoder->from);
    ucnv_close(transcoder->to);
    free(transcoder);
}

bool cicu_transcoder_convert(
    cicu_transcoder *transcoder, const uint8_t *source, int64_t length, bool flush, uint8_t *target, int64_t capacity,
    int64_t *consumed, int64_t *written, int32_t *error) {
    UErrorCode status = U_ZERO_ERROR;
    const char *from = (const char *)source;
    char *to = (char *)target;
    UBool reset = !transcoder->started;
    transcoder->started = true;
    ucnv_convertEx(
        transcoder->to, transcoder->from, &to, to + capacity, &from, from + length, transcoder->pivot,
        &transcoder->pivot_source, &transcoder->pivot_target, transcoder->pivot + 4096, reset, flush, &status);
    *consumed = from - (const char *)source;
    *written = to - (char *)target;
    if (status == U_BUFFER_OVERFLOW_ERROR) {
        *error = U_ZERO_ERROR;
        return false;
    }
    *error = U_FAILURE(status) ? status : U_ZERO_ERROR;
    return true;
}

int64_t cicu_transcoder_repairs(const cicu_transcoder *transcoder) { return transcoder->repairs; }

int32_t cicu_detect(const uint8_t *bytes, int32_t length, cicu_charset *charsets, int32_t capacity, int32_t *error) {
    UErrorCode status = U_ZERO_ERROR;
    const icu_i18n *icu = icu_i18n_load(&status);
    int32_t count = 0;
    if (icu) {
        UCharsetDetector *detector = icu->detector_open(&status);
        icu->detector_set_text(detector, (const char *)bytes, length, &status);
        const UCharsetMatch **matches = icu->detector_detect_all(detector, &count, &status);
        if (U_FAILURE(status)) count = 0;
        if (count > capacity) count = capacity;
        for (int32_t i = 0; i < count; i++) {
            const char *name = icu->match_name(matches[i], &status);
            strncpy(charsets[i].name, name ? name : "", sizeof charsets[i].name - 1);
            charsets[i].name[sizeof charsets[i].name - 1] = 0;
            charsets[i].confidence = icu->match_confidence(matches[i], &status);
        }
        icu->detector_close(detector);
    }
    *error = status;
    return count;
}

// MARK: Normalising

static const UNormalizer2 *normalizer(cicu_form form, UErrorCode *status) {
    return form == CICU_NFKC ? unorm2_getNFKCInstance(status) : unorm2_getNFCInstance(status);
}

int32_t cicu_normal_span(cicu_form form, const uint16_t *text, int32_t length, int32_t *error) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t span = unorm2_spanQuickCheckYes(normalizer(form, &status), (const UChar *)text, length, &status);
    *error = status;
    return span;
}

bool cicu_normal_boundary(cicu_form form, int32_t scalar) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *instance = normalizer(form, &status);
    return U_SUCCESS(status) && unorm2_hasBoundaryBefore(instance, scalar);
}

int32_t cicu_normalize(
    cicu_form form, const uint16_t *text, int32_t length, uint16_t *target, int32_t capacity, int32_t *error) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t needed =
        unorm2_normalize(normalizer(form, &status), (const UChar *)text, length, (UChar *)target, capacity, &status);
    *error = U_FAILURE(status) ? status : U_ZERO_ERROR;
    return needed;
}

// MARK: Transliterating

struct cicu_transliterator {
    const icu_i18n *icu;
    UTransliterator *transliterator;
};

cicu_transliterator *cicu_transliterator_open(const char *id, int32_t *error) {
    UErrorCode status = U_ZERO_ERROR;
    UChar name[64];
    u_uastrncpy(name, id, 63);
    name[63] = 0;
    const icu_i18n *icu = icu_i18n_load(&status);
    UTransliterator *opened = icu ? icu->transform_open(name, -1, UTRANS_FORWARD, NULL, 0, NULL, &status) : NULL;
    *error = status;
    if (U_FAILURE(status)) return NULL;
    cicu_transliterator *handle = malloc(sizeof *handle);
    if (!handle) {
        icu->transform_close(opened);
        *error = U_MEMORY_ALLOCATION_ERROR;
        return NULL;
    }
    handle->icu = icu;
    handle->transliterator = opened;
    return handle;
}

void cicu_transliterator_close(cicu_transliterator *transliterator) {
    if (!transliterator) return;
    transliterator->icu->transform_close(transliterator->transliterator);
    free(transliterator);
}

int32_t cicu_transliterate(
    cicu_transliterator *transliterator, uint16_t *text, int32_t length, int32_t capacity, int32_t *error) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t limit = length;
    transliterator->icu->transform_apply(
        transliterator->transliterator, (UChar *)text, &length, capacity, 0, &limit, &status);
    *error = U_FAILURE(status) ? status : U_ZERO_ERROR;
    return length;
}
