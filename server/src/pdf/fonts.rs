//! The fonts: `DejaVu` Sans, built in, and those in the configured folders for characters that it lacks. The folders are
//! only read when a document needs them. Fonts are mapped into memory until one has the character.

use super::text::is_drawn;
use parley::fontique::{Blob, Collection, CollectionOptions, FontInfo, FontInfoOverride, SourceCache};
use parley::{FontContext, FontFamilyName, FontStyle, FontWeight};
use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

/// The regular font under another name. Oblique and bold lack some of its scripts and fall back to it.
const FALLBACK: &str = "DejaVu Sans Fallback";

/// The most missing characters that are looked for. Each one takes a look at every font.
const MOST_MISSING: usize = 40;

/// The fonts on this machine. Clones share them.
#[derive(Clone, Default)]
pub struct Fonts {
    folders: Arc<[PathBuf]>,
    /// Filled when it's first needed: the best families come first.
    families: Arc<OnceLock<Vec<FallbackFamily>>>,
}

struct FallbackFamily {
    name: String,
    fonts: Vec<FontInfo>,
    /// The index of the font that says which characters the family has.
    regular: usize,
}

impl Fonts {
    pub fn in_folders(folders: Vec<PathBuf>) -> Self {
        Self {
            folders: folders.into(),
            families: Arc::default(),
        }
    }

    /// The characters of a text that no font has, each once. After many of them, the others aren't looked for.
    pub fn missing(&self, text: &str) -> Vec<char> {
        let mut fonts = DocumentFonts::new(self.clone(), "");
        fonts.cover(text);
        fonts.missing
    }

    #[cfg(test)]
    pub(super) fn are_read(&self) -> bool {
        self.families.get().is_some()
    }

    fn families(&self) -> &[FallbackFamily] {
        self.families.get_or_init(|| {
            let mut collection = empty();
            collection.load_fonts_from_paths(self.folders.iter());
            let ids: Vec<_> = collection.family_ids().collect();
            let families = ids.into_iter().filter_map(|id| collection.family(id));
            let families = families.filter_map(|family| {
                let fonts = family.fonts().to_vec();
                let upright =
                    |font: &FontInfo| font.style() == FontStyle::Normal && font.weight() == FontWeight::NORMAL;
                Some(FallbackFamily {
                    name: family.name().to_owned(),
                    regular: fonts
                        .iter()
                        .position(upright)
                        .or_else(|| (!fonts.is_empty()).then_some(0))?,
                    fonts,
                })
            });
            let mut families: Vec<_> = families.collect();
            families.sort_by_cached_key(|family| (rank(&family.name), family.name.clone()));
            families
        })
    }
}

/// Sans-serif fonts go with the built-in one.
fn rank(family: &str) -> u8 {
    match family {
        _ if family.starts_with("Noto Sans") && !family.contains("Mono") => 0,
        _ if family.starts_with("Noto Serif") => 2,
        _ if family.starts_with("Noto") => 1,
        _ => 3,
    }
}

impl FallbackFamily {
    fn has(&self, character: char, cache: &mut SourceCache) -> bool {
        let font = &self.fonts[self.regular];
        let Some(data) = cache.get(font.source()) else {
            return false;
        };
        maps(font, data.as_ref(), character) && has_outlines(data.as_ref(), font.index())
    }
}

fn maps(font: &FontInfo, data: &[u8], character: char) -> bool {
    let glyph = font.charmap_index().charmap(data).and_then(|map| map.map(character));
    glyph.is_some_and(|glyph| glyph != 0)
}

/// Whether its glyphs are outlines. Pictures, as of coloured emoji, can't be drawn.
///
/// Source: OpenType, "Organization of an OpenType Font".
fn has_outlines(data: &[u8], index: u32) -> bool {
    let number = |at: usize, bytes: usize| {
        let bytes = data.get(at..at.checked_add(bytes)?)?;
        Some(
            bytes
                .iter()
                .fold(0, |number: usize, byte| number << 8 | usize::from(*byte)),
        )
    };
    let directory = || {
        if !data.starts_with(b"ttcf") {
            return Some(0);
        }
        number(12 + 4 * usize::try_from(index).ok()?, 4)
    };
    let Some((start, tables)) = directory().and_then(|start| Some((start, number(start + 4, 2)?))) else {
        return false;
    };
    (0..tables).any(|table| {
        let at = start + 12 + 16 * table;
        matches!(data.get(at..at + 4), Some(b"glyf" | b"CFF " | b"CFF2"))
    })
}

impl fmt::Debug for Fonts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Fonts").field(&self.folders).finish()
    }
}

/// The fonts of one document. It starts with the built-in ones, and others are added for the characters that need them.
pub(super) struct DocumentFonts {
    pub context: FontContext,
    pub families: Vec<FontFamilyName<'static>>,
    /// The characters that no font has.
    missing: Vec<char>,
    fonts: Fonts,
    language: String,
    built_in: Option<FontInfo>,
    seen: HashSet<char>,
    added: HashSet<String>,
}

impl DocumentFonts {
    pub fn new(fonts: Fonts, language: &str) -> Self {
        let mut collection = empty();
        let regular: Blob<u8> = Blob::new(Arc::new(dejavu::sans::regular()));
        let fallback = FontInfoOverride {
            family_name: Some(FALLBACK),
            ..FontInfoOverride::default()
        };
        let registered = collection.register_fonts(regular.clone(), Some(fallback));
        collection.register_fonts(regular, None);
        collection.register_fonts(Blob::new(Arc::new(dejavu::sans::bold())), None);
        collection.register_fonts(Blob::new(Arc::new(dejavu::sans::oblique())), None);
        Self {
            context: FontContext {
                collection,
                source_cache: SourceCache::default(),
            },
            families: vec![named("DejaVu Sans"), named(FALLBACK)],
            missing: Vec::new(),
            fonts,
            language: language.to_ascii_lowercase(),
            built_in: registered.into_iter().flat_map(|(_, fonts)| fonts).next(),
            seen: HashSet::new(),
            added: HashSet::new(),
        }
    }

    /// Adds the families that a text needs.
    pub fn cover(&mut self, text: &str) {
        for character in text.chars().filter(|c| !c.is_ascii() && is_drawn(*c)) {
            if self.missing.len() >= MOST_MISSING || !self.seen.insert(character) || self.is_built_in(character) {
                continue;
            }
            let fonts = self.fonts.clone();
            match self.family(&fonts, character, text) {
                Some(family) => self.add(family),
                None => self.missing.push(character),
            }
        }
    }

    fn is_built_in(&self, character: char) -> bool {
        let font = self.built_in.as_ref();
        font.is_some_and(|font| maps(font, dejavu::sans::regular(), character))
    }

    /// The best family that has a character.
    fn family<'f>(&mut self, fonts: &'f Fonts, character: char, text: &str) -> Option<&'f FallbackFamily> {
        let chinese_japanese_or_korean = self.ending(text);
        let cache = &mut self.context.source_cache;
        let mut others = fonts.families().iter().filter(|family| family.has(character, cache));
        let first = others.next()?;
        if !first.name.contains(" CJK ") || first.name.ends_with(chinese_japanese_or_korean) {
            return Some(first);
        }
        let better = others.find(|family| family.name.ends_with(chinese_japanese_or_korean));
        Some(better.unwrap_or(first))
    }

    /// How the name of the family ends that writes Chinese characters as in this text. Each country has its own shapes.
    fn ending(&self, text: &str) -> &'static str {
        let has = |from: char, to: char| text.chars().any(|c| (from..=to).contains(&c));
        if has('\u{3040}', '\u{30ff}') || self.language.starts_with("ja") {
            "JP"
        } else if has('\u{ac00}', '\u{d7a3}') || self.language.starts_with("ko") {
            "KR"
        } else if ["zh-hant", "zh-tw", "zh-hk"]
            .iter()
            .any(|tag| self.language.starts_with(tag))
        {
            "TC"
        } else {
            "SC"
        }
    }

    fn add(&mut self, family: &FallbackFamily) {
        if !self.added.insert(family.name.clone()) {
            return;
        }
        for font in &family.fonts {
            if let Some(data) = self.context.source_cache.get(font.source()) {
                self.context.collection.register_fonts(data, None);
            }
        }
        self.families
            .push(FontFamilyName::Named(Cow::Owned(family.name.clone())));
    }
}

fn named(family: &'static str) -> FontFamilyName<'static> {
    FontFamilyName::Named(Cow::Borrowed(family))
}

fn empty() -> Collection {
    Collection::new(CollectionOptions {
        shared: false,
        system_fonts: false,
    })
}
