#pragma once
#include <stdbool.h>
#include <stdint.h>

// gzip (RFC 1952) by zlib, behind an opaque handle.

typedef struct czlib_inflater czlib_inflater;

/// A new inflater; NULL where memory is short.
czlib_inflater *czlib_open(void);
/// Frees an inflater; NULL is allowed.
void czlib_close(czlib_inflater *inflater);
/// Inflates from `source` into `target` and says how much it took and gave.
///
/// Members that follow each other are one text. Returns 0 while more may come, 1 behind the end of a member, -1 where
/// the bytes are no gzip or damaged.
int32_t czlib_inflate(
    czlib_inflater *inflater, const uint8_t *source, int64_t source_count, uint8_t *target, int64_t target_count,
    int64_t *consumed, int64_t *written);
