#!/bin/bash
# Makes all .bin files and keyword-weights.tsv anew: Dictionaries/rebuild.sh [CORPORA]
# CORPORA is the folder of the corpora, ../shared/corpora beside the package if not given. Needs xz, python3 with pip.
# Takes five to six minutes. The outcome is the same on every run.
set -euo pipefail
cd "$(dirname "$0")/.."
corpora=$(realpath "${1:-../shared/corpora}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m pip download --quiet --no-deps --no-binary :all: --dest "$work" jieba==0.42.1
tar -xzf "$work"/jieba-0.42.1.tar.gz -C "$work"
mv "$work"/jieba-0.42.1/jieba "$work"/jieba
for file in pd-199801.train.brackets pd-199802.train.seg pd-199802.dev.seg cncorpus.silver.pos gsdsimp.train.seg gsdsimp.dev.seg; do
    xz -dc "$corpora/segmentation/$file.txt.xz" > "$work/$file.txt"
done

swift build -c release --product wen
wen=$(swift build -c release --show-bin-path)/wen
"$wen" train runs Dictionaries/runs.rules --output Dictionaries/runs.bin
"$wen" train lexicon --manifest Dictionaries/lexicon.tsv --folder "$work" --output Dictionaries/lexicon.bin \
    --dev "$work/pd-199802.dev.seg.txt" --dev "$work/gsdsimp.dev.seg.txt"
# SwiftPM does not see that an embedded file has changed.
touch Dictionaries/CDictionaries.c

# Keywords: document frequencies in the words of the lexicon just made, then the weights that rest on them.
for file in "$corpora"/raw/*.txt.xz; do xz -dc "$file" > "$work/$(basename "$file" .xz).raw"; done
xz -dc "$corpora/keywords/csl.train.jsonl.xz" > "$work/csl.train.jsonl"
swift build -c release --product wen
"$wen" train idf "$work"/*.raw --output Dictionaries/idf.bin
touch Dictionaries/CDictionaries.c
swift build -c release --product wen
"$wen" train keywords "$work/csl.train.jsonl" --output Dictionaries/keyword-weights.tsv --folds 5
touch Dictionaries/CDictionaries.c
