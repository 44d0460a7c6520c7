//! What needs Unicode's tables. The browser has tables of its own, so the WebAssembly doesn't contain any.

#[cfg(not(target_arch = "wasm32"))]
mod tables {
    use unicode_normalization::UnicodeNormalization;

    /// Compatibility composition (NFKC, UAX 15).
    pub fn nfkc(text: &str) -> String {
        text.nfkc().collect()
    }

    /// Compatibility decomposition (NFKD): letters and accents apart.
    #[cfg(feature = "bank")]
    pub fn nfkd(text: &str) -> String {
        text.nfkd().collect()
    }

    /// In lower case, in every script.
    pub fn lowercase(text: &str) -> String {
        text.to_lowercase()
    }

    /// In upper case, in every script.
    pub fn uppercase(text: &str) -> String {
        text.to_uppercase()
    }

    /// The domain as DNS knows it, if it's valid (UTS 46).
    pub fn to_ascii(domain: &str) -> Option<String> {
        idna::domain_to_ascii(domain).ok()
    }

    /// The domain as people read it.
    pub fn to_unicode(domain: &str) -> Option<String> {
        let (shown, valid) = idna::domain_to_unicode(domain);
        valid.is_ok().then_some(shown)
    }
}

#[cfg(target_arch = "wasm32")]
mod tables {
    use web_sys::Url;
    use web_sys::js_sys::JsString;

    pub fn nfkc(text: &str) -> String {
        JsString::from(text).normalize("NFKC").into()
    }

    #[cfg(feature = "bank")]
    pub fn nfkd(text: &str) -> String {
        JsString::from(text).normalize("NFKD").into()
    }

    pub fn lowercase(text: &str) -> String {
        // Most text is ASCII, for which calling JavaScript would be slower.
        if text.is_ascii() {
            return text.to_ascii_lowercase();
        }
        JsString::from(text).to_lower_case().into()
    }

    pub fn uppercase(text: &str) -> String {
        if text.is_ascii() {
            return text.to_ascii_uppercase();
        }
        JsString::from(text).to_upper_case().into()
    }

    /// A URL's host follows UTS 46.
    pub fn to_ascii(domain: &str) -> Option<String> {
        Url::new(&format!("https://{domain}/")).ok().map(|url| url.hostname())
    }

    /// Browsers can't decode `xn--`, so these domains stay as they are.
    #[expect(clippy::unnecessary_wraps, reason = "natively, a domain can be invalid")]
    pub fn to_unicode(domain: &str) -> Option<String> {
        Some(nfkc(&lowercase(&nfkc(domain))))
    }
}

#[cfg(feature = "bank")]
pub(crate) use tables::nfkd;
pub use tables::{lowercase, uppercase};
pub(crate) use tables::{nfkc, to_ascii, to_unicode};
