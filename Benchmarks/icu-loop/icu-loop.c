// The least that ICU's word boundaries cost: ubrk_next over UTF-16 in memory, and nothing else.
//
//   icu-loop FILE ROUNDS           CPU seconds of each round over the whole text, one a line, after one to warm up
//   icu-loop FILE ROUNDS --pieces  the same, with the iterator set anew on each piece of about 32 KB, cut at a line end
//   icu-loop FILE --dump           the end of each word, in UTF-8 bytes, one a line
//
// The text is converted to UTF-16 once, outside the clock. FILE must be valid UTF-8 below 2 GB.
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

enum { piece_bytes = 32 * 1024 };

typedef struct {
    UChar *units;
    int32_t count;
} text;

static void fail(const char *what, const char *which) {
    fprintf(stderr, "icu-loop: %s %s\n", what, which);
    exit(1);
}

static void check(UErrorCode status, const char *what) {
    if (U_FAILURE(status)) fail(what, u_errorName(status));
}

static text read_text(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END)) fail("cannot read", path);
    long size = ftell(file);
    if (size < 0 || size > INT32_MAX) fail("not a file below 2 GB:", path);
    rewind(file);
    char *bytes = malloc((size_t)size + 1);
    UChar *units = malloc(((size_t)size + 1) * sizeof *units);
    if (!bytes || !units || fread(bytes, 1, (size_t)size, file) != (size_t)size) fail("cannot read", path);
    fclose(file);
    UErrorCode status = U_ZERO_ERROR;
    int32_t count = 0;
    u_strFromUTF8(units, (int32_t)size + 1, &count, bytes, (int32_t)size, &status);
    check(status, "u_strFromUTF8");
    free(bytes);
    return (text){units, count};
}

static int32_t utf8_length(const UChar *units, int32_t start, int32_t end) {
    int32_t length = 0;
    for (int32_t i = start; i < end; i++)
        length += units[i] < 0x80 ? 1 : units[i] < 0x800 || U16_IS_SURROGATE(units[i]) ? 2 : 3;
    return length;
}

/// The end of the piece that starts at `start`: behind the last line feed within about 32 KB of UTF-8.
static int32_t piece_end(text whole, int32_t start) {
    int32_t end = start, bytes = 0, line = 0;
    while (end < whole.count) {
        bytes += utf8_length(whole.units, end, end + 1);
        if (bytes > piece_bytes) return line ? line : end;
        if (whole.units[end++] == '\n') line = end;
    }
    return whole.count;
}

static int64_t count_words(UBreakIterator *iterator, const UChar *units, int32_t count) {
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(iterator, units, count, &status);
    check(status, "ubrk_setText");
    int64_t words = 0;
    while (ubrk_next(iterator) != UBRK_DONE) words++;
    return words;
}

static double cpu_seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void dump(UBreakIterator *iterator, text whole) {
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(iterator, whole.units, whole.count, &status);
    check(status, "ubrk_setText");
    int32_t start = 0, end, offset = 0;
    while ((end = ubrk_next(iterator)) != UBRK_DONE) {
        offset += utf8_length(whole.units, start, end);
        start = end;
        printf("%d\n", offset);
    }
}

int main(int argc, char **argv) {
    if (argc < 3) fail("takes", "FILE ROUNDS [--pieces] or FILE --dump");
    text whole = read_text(argv[1]);
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *iterator = ubrk_open(UBRK_WORD, "zh", NULL, 0, &status);
    check(status, "ubrk_open");
    if (!strcmp(argv[2], "--dump")) {
        dump(iterator, whole);
        return 0;
    }

    // The cuts are found outside the clock, too.
    bool in_pieces = argc > 3 && !strcmp(argv[3], "--pieces");
    int32_t *cuts = malloc(((size_t)whole.count + 1) * sizeof *cuts), pieces = 0;
    if (!cuts) fail("out of memory for", argv[1]);
    for (int32_t start = 0; start < whole.count; pieces++)
        start = cuts[pieces] = in_pieces ? piece_end(whole, start) : whole.count;

    int rounds = atoi(argv[2]);
    int64_t words = 0;
    for (int round = 0; round <= rounds; round++) {
        double before = cpu_seconds();
        words = 0;
        for (int32_t i = 0, start = 0; i < pieces; start = cuts[i++])
            words += count_words(iterator, whole.units + start, cuts[i] - start);
        if (round > 0) printf("%.9f\n", cpu_seconds() - before);
    }
    fprintf(stderr, "%lld words\n", (long long)words);
    ubrk_close(iterator);
    free(cuts);
    free(whole.units);
    return 0;
}
