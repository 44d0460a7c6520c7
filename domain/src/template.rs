//! Agreement templates: Markdown with placeholders, and parts that only appear if a placeholder has a value.
//!
//! `{{only if registration}} … {{end}}` appears if there's a registration, `{{only if no registration}} … {{end}}` if there's none.

use std::ops::Range;

/// The placeholders of a template, written in double braces: `{{party}}`.
pub const PLACEHOLDERS: [&str; 14] = [
    "foundation",
    "programme",
    "tier",
    "version",
    "party",
    "address",
    "registration",
    "representative",
    "payer",
    "price",
    "alternatives",
    "benefits",
    "responsibilities",
    "term",
];

/// The placeholders that can be empty, depending on the tier and on what applicants answer.
pub const OPTIONAL_PLACEHOLDERS: [&str; 6] = [
    "address",
    "registration",
    "payer",
    "alternatives",
    "benefits",
    "responsibilities",
];

/// What stands between double braces.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TemplateTag<'t> {
    Placeholder(&'t str),
    /// The start of a part that only appears if the placeholder has a value, or only if it has none.
    OnlyIf {
        placeholder: &'t str,
        given: bool,
    },
    /// The end of the part that started last.
    End,
}

impl<'t> TemplateTag<'t> {
    /// Reads what stands between double braces.
    pub fn read(inside: &'t str) -> Self {
        let mut words = inside.split_whitespace();
        match [words.next(), words.next(), words.next(), words.next(), words.next()] {
            [Some("end"), None, ..] => Self::End,
            [Some("only"), Some("if"), Some(placeholder), None, _] => Self::OnlyIf {
                placeholder,
                given: true,
            },
            [Some("only"), Some("if"), Some("no"), Some(placeholder), None] => Self::OnlyIf {
                placeholder,
                given: false,
            },
            _ => Self::Placeholder(inside),
        }
    }
}

/// The next tag of a line: the place of everything between the braces and including them, and what's between them.
pub fn next_tag(line: &str) -> Option<(Range<usize>, &str)> {
    let open = line.find("{{")?;
    let length = line[open..].find("}}")?;
    Some((open..open + length + 2, &line[open + 2..open + length]))
}

/// A line of a filled-in template.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FilledLine {
    /// Its line in the template, from 0.
    pub line: usize,
    pub text: String,
    /// Whether a part of it was left out.
    pub shortened: bool,
}

/// Fills in a template. Lines are left out if nothing remains of them but a bullet, a bracket or a number sign.
pub fn filled_lines(template: &str, mut value: impl FnMut(&str) -> String) -> Vec<FilledLine> {
    // Whether each of the parts that we're in appears.
    let mut parts: Vec<bool> = Vec::new();
    let mut lines = Vec::new();
    for (number, line) in template.split_inclusive('\n').enumerate() {
        let mut filled = LineInProgress {
            shortened: parts.contains(&false),
            tagged: false,
            text: String::new(),
        };
        let mut rest = line;
        while let Some((place, inside)) = next_tag(rest) {
            let appears = !parts.contains(&false);
            filled.push(&rest[..place.start], appears);
            match TemplateTag::read(inside.trim()) {
                TemplateTag::Placeholder(name) if appears => filled.text.push_str(&value(name)),
                TemplateTag::Placeholder(_) => filled.shortened = true,
                TemplateTag::OnlyIf { placeholder, given } => {
                    filled.tagged = true;
                    parts.push(!appears || value(placeholder).is_empty() != given);
                }
                TemplateTag::End => {
                    filled.tagged = true;
                    parts.pop();
                }
            }
            rest = &rest[place.end..];
        }
        filled.push(rest, !parts.contains(&false));
        if !filled.is_left_out() {
            lines.push(FilledLine {
                line: number,
                text: filled.text,
                shortened: filled.shortened,
            });
        }
    }
    lines
}

/// Fills in a template, as one text.
pub fn fill(template: &str, value: impl FnMut(&str) -> String) -> String {
    filled_lines(template, value)
        .into_iter()
        .map(|line| line.text)
        .collect()
}

struct LineInProgress {
    text: String,
    /// Whether a part of it is left out.
    shortened: bool,
    /// Whether a part starts or ends in it.
    tagged: bool,
}

impl LineInProgress {
    /// Adds text of the template. A value that ends with a full stop, such as "Ltd.", ends the sentence with it.
    fn push(&mut self, text: &str, appears: bool) {
        if !appears {
            self.shortened |= !text.is_empty();
            return;
        }
        let one_stop = text.starts_with('.') && !text.starts_with("..");
        if one_stop && ends_with_full_stop(&self.text) {
            self.text.push_str(&text[1..]);
        } else {
            self.text.push_str(text);
        }
    }

    fn is_left_out(&self) -> bool {
        let markup_only = !self.text.chars().any(char::is_alphanumeric);
        let blank = self.text.trim().is_empty();
        (self.shortened && markup_only) || (self.tagged && blank)
    }
}

/// Whether text ends with a full stop, behind which there can be the end of an isolated name.
pub fn ends_with_full_stop(text: &str) -> bool {
    text.trim_end_matches(['\u{2069}', '*', '_']).ends_with('.')
}

#[cfg(test)]
mod tests {
    use super::fill;

    fn filled(template: &str, values: &[(&str, &str)]) -> String {
        fill(template, |name| {
            let known = values.iter().find(|(known, _)| *known == name);
            known.map_or_else(String::new, |(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn f32_a_part_only_appears_if_its_placeholder_has_a_value() {
        let template = "{{party}}{{only if registration}} ({{registration}}){{end}}, of {{ address }}.\n";
        let (party, address) = (("party", "Harbour Works"), ("address", "Germany"));
        assert_eq!(filled(template, &[party, address]), "Harbour Works, of Germany.\n");
        assert_eq!(
            filled(template, &[party, address, ("registration", "HRB 7")]),
            "Harbour Works (HRB 7), of Germany.\n"
        );
        let template = "{{only if no alternatives}}Money.{{end}}{{only if alternatives}}{{alternatives}}{{end}}";
        assert_eq!(filled(template, &[]), "Money.");
        assert_eq!(filled(template, &[("alternatives", "- People")]), "- People");
    }

    #[test]
    fn f32_lines_of_which_nothing_remains_are_left_out() {
        let template = "- Party: {{party}}\n{{only if registration}}- Registration: {{registration}}{{end}}\n\
                        - {{only if registration}}Register{{end}}\n## {{only if registration}}Register{{end}}\n\
                        - Term: {{term}}\n";
        let values = [("party", "Ada"), ("term", "a year")];
        assert_eq!(filled(template, &values), "- Party: Ada\n- Term: a year\n");
        let template = "{{only if responsibilities}}\n## Commitments\n\n{{responsibilities}}\n\n{{end}}\n## Term\n";
        assert_eq!(filled(template, &[]), "## Term\n");
        assert_eq!(
            filled(template, &[("responsibilities", "- Help")]),
            "## Commitments\n\n- Help\n\n## Term\n"
        );
    }

    #[test]
    fn f32_parts_can_be_in_parts() {
        let template = "{{only if address}}{{address}}{{only if registration}}, {{registration}}{{end}};{{end}} ok";
        assert_eq!(filled(template, &[("address", "A")]), "A; ok");
        assert_eq!(filled(template, &[("registration", "R")]), " ok");
        assert_eq!(filled(template, &[("address", "A"), ("registration", "R")]), "A, R; ok");
    }

    #[test]
    fn f32_an_abbreviation_ends_the_sentence() {
        let template = "I sign for {{party}}. I am {{representative}}.";
        for (party, said) in [
            ("Nordic Tools Co., Ltd.", "Nordic Tools Co., Ltd. I am Ada."),
            ("Nordic Tools Co., Ltd\\.", "Nordic Tools Co., Ltd\\. I am Ada."),
            ("\u{2068}\u{5d0}.\u{2069}", "\u{2068}\u{5d0}.\u{2069} I am Ada."),
            ("Nordic Tools", "Nordic Tools. I am Ada."),
        ] {
            let values = [("party", party), ("representative", "Ada")];
            assert_eq!(filled(template, &values), format!("I sign for {said}"));
        }
        assert_eq!(
            filled("{{party}}... and so on", &[("party", "Ltd.")]),
            "Ltd.... and so on"
        );
    }
}
