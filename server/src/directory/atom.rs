//! Atom (RFC 4287).

use super::feed::MemberFeed;
use super::newest::NewMember;
use crate::clock::Timestamp;
use app::words::say;
use xml::writer::{EmitterConfig, EventWriter, Result, XmlEvent};

const ATOM: &str = "http://www.w3.org/2005/Atom";

type Out = EventWriter<Vec<u8>>;

impl MemberFeed<'_> {
    /// # Errors
    /// If a text can't be written as XML.
    pub fn atom(&self) -> Result<Vec<u8>> {
        let mut out = EmitterConfig::new().perform_indent(true).create_writer(Vec::new());
        let feed = XmlEvent::start_element("feed").default_ns(ATOM);
        out.write(feed.attr("xml:lang", self.t.locale().tag()))?;
        element(&mut out, "id", self.home)?;
        element(&mut out, "title", &self.title())?;
        element(&mut out, "updated", &Timestamp(self.updated_at()).iso())?;
        link(&mut out, "self", "application/atom+xml", self.own)?;
        link(&mut out, "alternate", "text/html", self.home)?;
        out.write(XmlEvent::start_element("author"))?;
        element(&mut out, "name", self.foundation)?;
        out.write(XmlEvent::end_element())?;
        for entry in self.members {
            self.atom_entry(&mut out, entry)?;
        }
        out.write(XmlEvent::end_element())?;
        Ok(out.into_inner())
    }

    fn atom_entry(&self, out: &mut Out, entry: &NewMember) -> Result<()> {
        let url = self.url(entry);
        out.write(XmlEvent::start_element("entry"))?;
        element(out, "id", &url)?;
        element(out, "title", &entry.member.name)?;
        element(out, "published", &Timestamp(entry.listed_at).iso())?;
        element(out, "updated", &Timestamp(entry.updated_at).iso())?;
        link(out, "alternate", "text/html", &url)?;
        let tier = say(self.t, &entry.tier);
        out.write(XmlEvent::start_element("category").attr("term", tier))?;
        out.write(XmlEvent::end_element())?;
        out.write(XmlEvent::start_element("content").attr("type", "text"))?;
        out.write(XmlEvent::characters(&self.text(entry)))?;
        out.write(XmlEvent::end_element())?;
        out.write(XmlEvent::end_element())
    }
}

fn element(out: &mut Out, name: &str, text: &str) -> Result<()> {
    out.write(XmlEvent::start_element(name))?;
    out.write(XmlEvent::characters(text))?;
    out.write(XmlEvent::end_element())
}

fn link(out: &mut Out, rel: &str, kind: &str, href: &str) -> Result<()> {
    let link = XmlEvent::start_element("link").attr("rel", rel);
    out.write(link.attr("type", kind).attr("href", href))?;
    out.write(XmlEvent::end_element())
}
