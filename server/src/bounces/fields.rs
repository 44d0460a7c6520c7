//! The fields of a delivery status: groups of `Name: value`, separated by empty lines (RFC 3464, 2.1).

/// The most groups of a report, and the most fields of a group. The rest isn't read.
const MOST_GROUPS: usize = 100;
const MOST_FIELDS: usize = 60;

/// A group of fields. The first is about the email, and each other one about a recipient.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct StatusFields(Vec<(String, String)>);

impl StatusFields {
    /// The first field with this name, which is in lower case.
    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// A field's value after its type: `a@example.org` of `rfc822; a@example.org`.
    pub fn typed(&self, name: &str) -> Option<&str> {
        let value = self.get(name)?;
        Some(value.split_once(';').map_or(value, |(_, value)| value).trim())
    }
}

/// Reads all groups. Lines that aren't fields are left out, and lines that begin with a space continue the one before.
pub(super) fn status_fields(text: &str) -> Vec<StatusFields> {
    let mut groups = Vec::new();
    let mut current = StatusFields::default();
    for line in text.lines() {
        if line.trim().is_empty() {
            if !current.0.is_empty() {
                groups.push(std::mem::take(&mut current));
            }
            if groups.len() == MOST_GROUPS {
                return groups;
            }
        } else if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = current.0.last_mut() {
                value.push(' ');
                value.push_str(line.trim());
            }
        } else if let Some((name, value)) = line.split_once(':')
            && current.0.len() < MOST_FIELDS
        {
            let name = name.trim().to_ascii_lowercase();
            current.0.push((name, value.trim().to_owned()));
        }
    }
    if !current.0.is_empty() {
        groups.push(current);
    }
    groups
}
