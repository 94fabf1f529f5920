/// The data that Wen carries, embedded at compile time. README.md beside the data tells the origin of each.
#ifndef CDICTIONARIES_H
#define CDICTIONARIES_H

#include <stddef.h>
#include <stdint.h>

typedef struct {
    const uint8_t *bytes;
    size_t count;
} wen_data;

/// ICU break rules that find runs: their source, and compiled for the ICU that `wen train runs` ran with.
wen_data wen_runs_source(void);
wen_data wen_runs_compiled(void);
/// The words of the engine `lattice`, made by `wen train lexicon`.
wen_data wen_lexicon(void);
/// The weights of the engine `model`, made by `wen train segmenter`.
wen_data wen_segmenter(void);
/// The weights of the tagger of parts of speech, made by `wen train tagger`.
wen_data wen_tagger(void);
/// Words that are no keywords.
wen_data wen_stopwords(void);
/// Document frequencies of words and phrases, made by `wen train idf`.
wen_data wen_idf(void);
/// The weights of the keyword ranker, made by `wen train keywords`.
wen_data wen_keyword_weights(void);

/// What quantities read: units, words that only look like quantities, modifiers, and character variants (TSV).
wen_data wen_units(void);
wen_data wen_quantity_exceptions(void);
wen_data wen_quantity_modifiers(void);
wen_data wen_quantity_folds(void);
/// The words by which indicators are read (TSV).
wen_data wen_indicators(void);

/// The tables of names and of the words that mark names, made by `wen train gazetteer` of the tables in entities/.
wen_data wen_entities_gazetteer(void);
/// The characters that write foreign names, as TSV.
wen_data wen_entities_transliteration(void);
/// The short names that no rule makes of the full name, as TSV.
wen_data wen_entities_short_names(void);

/// The clusters of words, made by `wen train clusters`.
wen_data wen_entities_clusters(void);

/// The weights of the entity tagger, as its trainer writes them.
wen_data wen_entities_weights(void);

/// Asks the processor to fetch the data at an address, which will be read soon.
static inline void wen_prefetch(const void *address) { __builtin_prefetch(address); }

#endif
