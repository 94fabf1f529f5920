/// CICU: ICU behind opaque handles.
///
/// ICU renames its C functions by macros, which Swift does not see, and its headers clash with the ICU that
/// Foundation carries. So this header has plain integers and incomplete structs only; CICU.c alone includes
/// <unicode/…>. Lengths of UTF-16 text are in code units. `error` receives ICU's UErrorCode: above zero means
/// failure, and `cicu_error_name` gives its name. Handles belong to one thread at a time.
#ifndef CICU_H
#define CICU_H

#include <stdbool.h>
#include <stdint.h>

const char *cicu_error_name(int32_t error);

// MARK: Break iterators

typedef struct cicu_break cicu_break;

cicu_break *cicu_break_open_words(int32_t *error);
cicu_break *cicu_break_open_sentences(int32_t *error);
/// Compiles rules; `line` and `column` tell where they are wrong.
cicu_break *cicu_break_open_rules(const uint16_t *rules, int32_t length, int32_t *line, int32_t *column, int32_t *error);
/// Opens compiled rules, which must outlive the iterator and be aligned to 8 bytes.
cicu_break *cicu_break_open_binary(const uint8_t *rules, int32_t length, int32_t *error);
void cicu_break_close(cicu_break *iterator);
/// Writes the compiled rules; returns their length, also where `capacity` is too small.
int32_t cicu_break_binary(cicu_break *iterator, uint8_t *rules, int32_t capacity, int32_t *error);
/// `text` must stay in place until the next call. Goes to its start.
void cicu_break_set_text(cicu_break *iterator, const uint16_t *text, int32_t length, int32_t *error);
/// Writes up to `capacity` further boundaries and the rule status of what ends there; returns how many, 0 at the end.
int32_t cicu_break_fill(cicu_break *iterator, int32_t *ends, uint16_t *status, int32_t capacity);

// MARK: Charsets

typedef struct cicu_transcoder cicu_transcoder;

/// A stream from one charset to another, such as "GB18030" to "UTF-8".
cicu_transcoder *cicu_transcoder_open(const char *from, const char *to, int32_t *error);
void cicu_transcoder_close(cicu_transcoder *transcoder);
/// Converts what fits; `consumed` and `written` tell how much. Returns true when all of the source is done.
/// Call with `flush` on the last piece. Sequences that the charset does not know become U+FFFD.
bool cicu_transcoder_convert(
    cicu_transcoder *transcoder, const uint8_t *source, int64_t length, bool flush, uint8_t *target, int64_t capacity,
    int64_t *consumed, int64_t *written, int32_t *error);
/// How many sequences have been replaced so far.
int64_t cicu_transcoder_repairs(const cicu_transcoder *transcoder);

typedef struct {
    char name[32];
    int32_t confidence;
} cicu_charset;

/// Guesses the charset, best first; returns how many guesses were written.
int32_t cicu_detect(const uint8_t *bytes, int32_t length, cicu_charset *charsets, int32_t capacity, int32_t *error);

// MARK: Normalising

typedef enum { CICU_NFC = 0, CICU_NFKC = 1 } cicu_form;

/// How many units from the start are normalised already.
int32_t cicu_normal_span(cicu_form form, const uint16_t *text, int32_t length, int32_t *error);
/// Whether no text before `scalar` can interact with it.
bool cicu_normal_boundary(cicu_form form, int32_t scalar);
/// Returns the units needed; the error is set when that is more than `capacity`.
int32_t cicu_normalize(
    cicu_form form, const uint16_t *text, int32_t length, uint16_t *target, int32_t capacity, int32_t *error);

// MARK: Transliterating

typedef struct cicu_transliterator cicu_transliterator;

/// `id` is an ICU transform such as "Traditional-Simplified".
cicu_transliterator *cicu_transliterator_open(const char *id, int32_t *error);
void cicu_transliterator_close(cicu_transliterator *transliterator);
/// Transliterates in place; returns the new length.
int32_t cicu_transliterate(
    cicu_transliterator *transliterator, uint16_t *text, int32_t length, int32_t capacity, int32_t *error);

#endif
