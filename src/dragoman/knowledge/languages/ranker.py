"""py3langid's model, unpacked once: LZMA alone would take most of the time of a short run."""

import lzma
from array import array
from typing import Any

from dragoman.knowledge.languages.cache import cache_folder, keep

_TYPECODE = {2: "H", 4: "I", 8: "L"}


def ranker() -> Any:
    """The identifier of languages with normalised scores, read from the unpacked model in the cache."""
    import numpy as np
    import py3langid
    from py3langid.langid import MODEL_DIR, MODEL_FILE, LanguageIdentifier

    path = cache_folder() / f"langid-{py3langid.__version__}.npz"
    if not path.is_file():
        keep(path, lzma.decompress((MODEL_DIR / MODEL_FILE).read_bytes()))

    def flat(values: Any) -> "array[int]":
        return array(_TYPECODE[values.dtype.itemsize], np.ascontiguousarray(values).tobytes())

    try:
        with np.load(path, allow_pickle=False) as model:
            return LanguageIdentifier(
                model["ptc"],
                model["pc"],
                model["classes"].tolist(),
                flat(model["nextmove"]),
                model["out_feat"].tolist(),
                norm_probs=True,
                tk_row=flat(model["nextmove_row"]),
            )
    except (OSError, ValueError, KeyError):
        # A cache that cannot be written, or a model of another layout: the library knows its own.
        return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
