#include "CZlib.h"

#if !__has_include(<zlib.h>)
#error "Wen needs zlib's headers: run `make deps`, or install zlib1g-dev (Fedora: zlib-devel, Arch: zlib)."
#endif

#include <limits.h>
#include <stdlib.h>
#include <zlib.h>

struct czlib_inflater {
    z_stream stream;
    bool is_at_start;
};

// 15 is the largest window, 16 says gzip.
enum { window_bits = 15 + 16 };

czlib_inflater *czlib_open(void) {
    czlib_inflater *inflater = calloc(1, sizeof *inflater);
    if (inflater && inflateInit2(&inflater->stream, window_bits) != Z_OK) {
        free(inflater);
        return NULL;
    }
    if (inflater) inflater->is_at_start = true;
    return inflater;
}

void czlib_close(czlib_inflater *inflater) {
    if (!inflater) return;
    inflateEnd(&inflater->stream);
    free(inflater);
}

static uInt limited(int64_t count) { return count > INT_MAX ? INT_MAX : (uInt)count; }

int32_t czlib_inflate(
    czlib_inflater *inflater, const uint8_t *source, int64_t source_count, uint8_t *target, int64_t target_count,
    int64_t *consumed, int64_t *written) {
    z_stream *stream = &inflater->stream;
    uInt in = limited(source_count), out = limited(target_count);
    stream->next_in = (Bytef *)source;
    stream->avail_in = in;
    stream->next_out = target;
    stream->avail_out = out;
    if (inflater->is_at_start && in > 0) {
        inflateReset(stream);
        inflater->is_at_start = false;
    }
    int result = inflate(stream, Z_NO_FLUSH);
    *consumed = in - stream->avail_in;
    *written = out - stream->avail_out;
    if (result == Z_STREAM_END) {
        inflater->is_at_start = true;
        return 1;
    }
    // Z_BUF_ERROR: it can go on when it gets more bytes or room.
    return result == Z_OK || result == Z_BUF_ERROR ? 0 : -1;
}
