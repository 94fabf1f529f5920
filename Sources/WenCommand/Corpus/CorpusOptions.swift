import ArgumentParser

/// What all questions about a corpus take.
struct CorpusOptions: ParsableArguments {
    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var engine: EngineOptions
    @OptionGroup var concurrency: ThreadOptions
    @OptionGroup var defaults: DefaultsOptions
}
