//! How much a drawing draws. With nested references, a thousand bytes could take hours to draw.
//!
//! References by attributes count (`href`, `url(#…)`), but not those in style sheets.

use std::collections::HashMap;

use crate::uploads::Refused;

/// The most elements, each counted as often as it's drawn.
const MOST: u64 = 300_000;
/// The deepest nesting of elements and references.
const MOST_LEVELS: usize = 100;

#[derive(Default)]
pub(super) struct Graph {
    elements: Vec<SvgElement>,
    by_id: HashMap<String, usize>,
}

#[derive(Default)]
struct SvgElement {
    children: Vec<usize>,
    parts: Vec<String>,
    weight: Option<u64>,
}

impl Graph {
    pub(super) fn add(&mut self, parent: Option<usize>, id: Option<&str>, parts: Vec<String>) -> usize {
        let index = self.elements.len();
        self.elements.push(SvgElement {
            parts,
            ..SvgElement::default()
        });
        if let Some(parent) = parent.and_then(|parent| self.elements.get_mut(parent)) {
            parent.children.push(index);
        }
        if let Some(id) = id {
            self.by_id.entry(id.to_owned()).or_insert(index);
        }
        index
    }

    pub(super) fn check(&mut self) -> Result<(), Refused> {
        if self.elements.is_empty() {
            return Ok(());
        }
        self.weigh(0, MOST_LEVELS)
            .map(|_| ())
            .ok_or(Refused::SvgTooComplex { most: MOST })
    }

    /// `None` if there are too many, or they form a cycle.
    fn weigh(&mut self, index: usize, levels: usize) -> Option<u64> {
        if let Some(weight) = self.elements[index].weight {
            return Some(weight);
        }
        let levels = levels.checked_sub(1)?;
        let element = &self.elements[index];
        let pointed = element.parts.iter().filter_map(|part| self.by_id.get(part).copied());
        let below: Vec<usize> = element.children.iter().copied().chain(pointed).collect();
        let mut weight = 1;
        for one in below {
            weight += self.weigh(one, levels)?;
            if weight > MOST {
                return None;
            }
        }
        self.elements[index].weight = Some(weight);
        Some(weight)
    }
}
