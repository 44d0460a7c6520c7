//! The fonts: `DejaVu` Sans, built in. System fonts are never used, so pages look the same everywhere.

use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::{FontContext, FontFamilyName};
use std::borrow::Cow;
use std::sync::Arc;

/// The regular font under another name. Oblique and bold lack some of its scripts and fall back to it.
const FALLBACK: &str = "DejaVu Sans Fallback";

pub const FAMILIES: [FontFamilyName<'static>; 2] = [
    FontFamilyName::Named(Cow::Borrowed("DejaVu Sans")),
    FontFamilyName::Named(Cow::Borrowed(FALLBACK)),
];

pub fn built_in() -> FontContext {
    let mut collection = Collection::new(CollectionOptions {
        shared: false,
        system_fonts: false,
    });
    let regular = Blob::new(Arc::new(dejavu::sans::regular()));
    let fallback = FontInfoOverride {
        family_name: Some(FALLBACK),
        ..FontInfoOverride::default()
    };
    collection.register_fonts(regular.clone(), Some(fallback));
    collection.register_fonts(regular, None);
    collection.register_fonts(Blob::new(Arc::new(dejavu::sans::bold())), None);
    collection.register_fonts(Blob::new(Arc::new(dejavu::sans::oblique())), None);
    FontContext {
        collection,
        source_cache: SourceCache::default(),
    }
}
