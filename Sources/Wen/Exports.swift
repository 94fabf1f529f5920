@_exported public import WenCorpus
@_exported public import WenEntities
@_exported public import WenKeywords
@_exported public import WenQuantities
@_exported public import WenSegmentation
