#include "CDictionaries.h"

// Aligned to a cache line: the data are read in place as integers of up to 8 bytes.
#define WEN_EMBED(name)                                                                                                \
    _Alignas(64) static const uint8_t name##_bytes[] = {

#define WEN_EMBED_END(name)                                                                                            \
    }                                                                                                                  \
    ;                                                                                                                  \
    wen_data name(void) { return (wen_data){name##_bytes, sizeof name##_bytes}; }

WEN_EMBED(wen_runs_source)
#embed "runs.rules"
WEN_EMBED_END(wen_runs_source)

WEN_EMBED(wen_runs_compiled)
#embed "runs.bin"
WEN_EMBED_END(wen_runs_compiled)

WEN_EMBED(wen_lexicon)
#embed "lexicon.bin"
WEN_EMBED_END(wen_lexicon)

WEN_EMBED(wen_segmenter)
#embed "segmenter.bin"
WEN_EMBED_END(wen_segmenter)

WEN_EMBED(wen_tagger)
#embed "tagger.bin"
WEN_EMBED_END(wen_tagger)

WEN_EMBED(wen_units)
#embed "units.tsv"
WEN_EMBED_END(wen_units)

WEN_EMBED(wen_quantity_exceptions)
#embed "quantity-exceptions.tsv"
WEN_EMBED_END(wen_quantity_exceptions)

WEN_EMBED(wen_quantity_modifiers)
#embed "quantity-modifiers.tsv"
WEN_EMBED_END(wen_quantity_modifiers)

WEN_EMBED(wen_quantity_folds)
#embed "quantity-folds.tsv"
WEN_EMBED_END(wen_quantity_folds)

WEN_EMBED(wen_indicators)
#embed "indicators.tsv"
WEN_EMBED_END(wen_indicators)

WEN_EMBED(wen_entities_gazetteer)
#embed "entities/gazetteer.bin"
WEN_EMBED_END(wen_entities_gazetteer)

WEN_EMBED(wen_entities_transliteration)
#embed "entities/transliteration.tsv"
WEN_EMBED_END(wen_entities_transliteration)

WEN_EMBED(wen_entities_short_names)
#embed "entities/short-names.tsv"
WEN_EMBED_END(wen_entities_short_names)

WEN_EMBED(wen_entities_clusters)
#embed "entities/clusters.bin"
WEN_EMBED_END(wen_entities_clusters)

WEN_EMBED(wen_entities_weights)
#embed "entities/weights.bin"
WEN_EMBED_END(wen_entities_weights)

WEN_EMBED(wen_stopwords)
#embed "stopwords.txt"
WEN_EMBED_END(wen_stopwords)

WEN_EMBED(wen_idf)
#embed "idf.bin"
WEN_EMBED_END(wen_idf)

WEN_EMBED(wen_keyword_weights)
#embed "keyword-weights.tsv"
WEN_EMBED_END(wen_keyword_weights)
