"""The exceptions of Streamlit that an app can meet, by name.

The validator runs where no Streamlit is installed; a test holds the list against the installed
one (``streamlit/errors.py``, ``streamlit/runtime/caching/``).
"""

from __future__ import annotations

_NAMES = """
    BidiComponentError BidiComponentInvalidCallbackNameError BidiComponentInvalidDefaultKeyError
    BidiComponentInvalidIdError BidiComponentUnserializableDataError CacheError
    CacheReplayClosureError CachedFunctionReturnedAwaitableError CachedWidgetWarning
    DuplicateWidgetID FragmentHandledException FragmentStorageKeyError
    LocalizableStreamlitException MarkdownFormattedException NoSessionContext
    StreamlitAPIException StreamlitAPIWarning StreamlitAuthError StreamlitBadTimeStringError
    StreamlitComponentRegistryError StreamlitDataframeConversionError
    StreamlitDefaultNotInOptionsError StreamlitDuplicateElementId StreamlitDuplicateElementKey
    StreamlitIncompatibleParametersError StreamlitInvalidColorError
    StreamlitInvalidColumnSpecError StreamlitInvalidFormCallbackError
    StreamlitInvalidHeightError StreamlitInvalidLayoutContextError StreamlitInvalidMinMaxError
    StreamlitInvalidNumberFormatError StreamlitInvalidParameterTypeError
    StreamlitInvalidThemeError StreamlitInvalidThemeOptionError
    StreamlitInvalidThemeSectionError StreamlitInvalidURLError StreamlitInvalidWidthError
    StreamlitJSNumberBoundsError StreamlitMaxRetriesError StreamlitMissingAuthlibError
    StreamlitMissingRequiredParameterError StreamlitMixedNumericTypesError
    StreamlitPageNotFoundError StreamlitQueryParamDictValueError StreamlitSecretNotFoundError
    StreamlitSelectionCountExceedsMaxError StreamlitValueAboveMaxError
    StreamlitValueAssignmentNotAllowedError StreamlitValueBelowMinError StreamlitValueError
    StreamlitValueOutOfRangeError StreamlitWidgetAlreadyInstantiatedError
    UnevaluatedDataFrameError UnhashableParamError UnhashableTypeError
    UnserializableReturnValueError UnserializableSessionStateError
"""
STREAMLIT_ERRORS = frozenset(_NAMES.split())
