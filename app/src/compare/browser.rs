//! The comparison in the browser: what the form says is taken at once. Prices are set first; what else tells or carries
//! the facts follows when the browser has shown them.

use super::parts::{address, address_of, is_wide, left_out, region_class, stated, summary, take_along};
use super::table::{CostLine, cost_lines, price, table, tier_ways};
use super::{AREA, CompareState, DATA, Setting};
use crate::api::{segment, wire};
use crate::facts::{FactsState, Question, field_id};
use crate::locale::Locale;
use crate::site::main_class;
use crate::text::Texts;
use domain::compare::{Comparison, shown};
use domain::price::Quote;
use leptos::lazy;
use leptos::prelude::{document, request_animation_frame, set_timeout, window};
use leptos::wasm_bindgen::{JsCast, closure::Closure};
use leptos_router::params::ParamsMap;
use std::cell::RefCell;
use std::time::Duration;
use web_sys::{Element, Event, FormData, HtmlFormElement, HtmlInputElement, js_sys};

/// A browser takes long to write an address down, and lays the page out for it. New prices do not wait for that.
const SETTLED: Duration = Duration::from_millis(100);

/// Writes the address of the page that stands down.
type Keep = Box<dyn Fn(String)>;

struct Live {
    setting: Setting,
    area: Element,
    form: HtmlFormElement,
    keep: Keep,
    state: CompareState,
    compared: Comparison,
    quotes: Vec<Quote>,
    /// The rows about cost as they are told.
    lines: Vec<CostLine>,
    /// Whether what follows the facts is on its way.
    behind: bool,
    /// Counts the changes, so that only the last one is written down.
    changes: u32,
    /// The number of the change that is written down.
    written: u32,
}

thread_local! {
    static LIVE: RefCell<Option<Live>> = const { RefCell::new(None) };
}

/// Takes the comparison over, where the page that stands at this address is one. Whether the page is as live as it gets.
pub async fn enliven(address: &str, keep: impl Fn(String) + 'static) -> bool {
    let Some(area) = document().get_element_by_id(AREA) else {
        return true;
    };
    let query = address.split_once('?').map_or("", |(_, query)| query);
    take_over(area, query.to_owned(), Box::new(keep)).await
}

#[lazy]
fn take_over(area: Element, query: String, keep: Keep) -> bool {
    let Some(live) = Live::found(area, &query, keep) else {
        return false;
    };
    listen(&live.form);
    if LIVE.replace(Some(live)).is_none() {
        listen_to_leaving();
    }
    // What was chosen in the meantime.
    with(|live| {
        live.follow();
        live.judge_all();
    });
    true
}

/// Who follows a link in the moment of a change takes the change along, and finds it when they come back.
fn listen_to_leaving() {
    let hear = Closure::<dyn Fn()>::new(|| with(Live::settle));
    let _ = document().add_event_listener_with_callback_and_bool("click", hear.as_ref().unchecked_ref(), true);
    hear.forget();
}

/// Each element of the form is heard through the form. It goes with the page, and then nothing calls this any more.
fn listen(form: &HtmlFormElement) {
    let hear = Closure::<dyn Fn(Event)>::new(|event: Event| with(|live| live.hear(&event)));
    for event in ["input", "change", "submit"] {
        let _ = form.add_event_listener_with_callback(event, hear.as_ref().unchecked_ref());
    }
    hear.forget();
}

/// Nothing is done for a page that the reader has left.
fn with(act: impl FnOnce(&mut Live)) {
    LIVE.with_borrow_mut(|live| {
        if let Some(live) = live.as_mut().filter(|live| live.area.is_connected()) {
            act(live);
        }
    });
}

impl Live {
    /// Nothing where the reader has gone on, or the page comes from another build of the server.
    fn found(area: Element, query: &str, keep: Keep) -> Option<Self> {
        let form: HtmlFormElement = area.query_selector("form").ok()??.dyn_into().ok()?;
        let data = document().get_element_by_id(DATA)?;
        if !area.is_connected() || data.get_attribute("type")? != wire::MEDIA_TYPE {
            return None;
        }
        let data = data.text_content()?;
        let language = document().document_element()?.get_attribute("lang")?;
        let t = Texts::new(Locale::from_tag(&language)?);
        let setting = Setting {
            t,
            ..wire::read(&wire::from_text(&data))?
        };
        let asked = web_sys::UrlSearchParams::new_with_str(query).ok()?;
        let state = CompareState::from_query(&pairs(&asked), &setting.programme);
        let compared = setting.compared(&state);
        let quotes = setting.quotes(&state, &compared.tiers);
        let lines = cost_lines(&setting, &state, &compared.tiers, &quotes);
        Some(Self {
            setting,
            area,
            form,
            keep,
            state,
            compared,
            quotes,
            lines,
            behind: false,
            changes: 0,
            written: 0,
        })
    }

    fn hear(&mut self, event: &Event) {
        let kind = event.type_();
        if kind == "submit" {
            event.prevent_default();
        }
        self.follow();
        if let Some(field) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) {
            // A complaint comes when the field is left, and goes with the answer it is about.
            if kind == "change" || field.has_attribute("aria-invalid") {
                self.judge(&field, kind == "change");
            }
        }
    }

    /// Takes what the form says.
    fn follow(&mut self) {
        let state = self.said();
        if state.choice.tiers.is_empty() {
            self.tick_first_choice();
        }
        if state == self.state {
            return;
        }
        let choice_differs = state.choice != self.state.choice;
        self.state = state;
        if choice_differs {
            self.show();
        } else {
            self.show_prices();
        }
        if !self.behind {
            self.behind = true;
            // A frame is shown between its callbacks and the next task.
            request_animation_frame(|| set_timeout(|| with(Self::catch_up), Duration::ZERO));
        }
        self.changes += 1;
        let change = self.changes;
        let settled = move |live: &mut Self| {
            if live.changes == change {
                live.written = change;
                (live.keep)(address(&live.setting, &live.state));
            }
        };
        set_timeout(move || with(settled), SETTLED);
    }

    /// Tells and writes down at once what is on its way.
    fn settle(&mut self) {
        if self.behind {
            self.catch_up();
        }
        if self.written != self.changes {
            let address = address(&self.setting, &self.state);
            let history = window().history();
            let _ = history.and_then(|history| history.replace_state_with_url(&history.state()?, "", Some(&address)));
        }
    }

    /// What the form says.
    fn said(&self) -> CompareState {
        let programme = &self.setting.programme;
        let Ok(fields) = FormData::new_with_form(&self.form) else {
            return self.state.clone();
        };
        CompareState::from_query(&pairs(&fields), programme)
    }

    /// Where no tier is ticked, the first choice is shown, and ticked.
    fn tick_first_choice(&self) {
        for tier in shown(&self.setting.programme, &[]) {
            let chip = self.find(&format!("input[name=tier][value=\"{}\"]", tier.id));
            if let Some(chip) = chip.and_then(|found| found.dyn_into::<HtmlInputElement>().ok()) {
                chip.set_checked(true);
            }
        }
    }

    fn find(&self, selector: &str) -> Option<Element> {
        self.area.query_selector(selector).ok().flatten()
    }

    fn set(&self, selector: &str, html: &str) {
        if let Some(element) = self.find(selector) {
            element.set_inner_html(html);
        }
    }

    /// Shows the table anew.
    fn show(&mut self) {
        let (setting, state) = (&self.setting, &self.state);
        self.compared = setting.compared(state);
        self.quotes = setting.quotes(state, &self.compared.tiers);
        self.lines = cost_lines(setting, state, &self.compared.tiers, &self.quotes);
        let table = table(setting, state, &self.compared, &self.lines).to_string();
        let tiers = self.compared.tiers.len();
        if let Some(region) = self.find(".compare-region") {
            region.set_class_name(region_class(tiers));
            region.set_inner_html(&table);
        }
        if let Some(main) = document().get_element_by_id("main") {
            main.set_class_name(main_class(is_wide(tiers)));
        }
        self.set(".compare-left-out", &left_out(setting, state, &self.compared));
        if let Some(status) = self.find("[role=status]") {
            status.set_text_content(Some(&summary(setting, &self.compared)));
        }
    }

    fn show_prices(&mut self) {
        let before = std::mem::take(&mut self.quotes);
        self.quotes = self.setting.quotes(&self.state, &self.compared.tiers);
        let Ok(prices) = self.area.query_selector_all(".compare-cost .price > bdi") else {
            return;
        };
        let quotes = self.compared.tiers.iter().zip(before.iter().zip(&self.quotes));
        for (place, (tier, (before, now))) in (0..).zip(quotes) {
            if before != now
                && let (Some(tier), Some(cell)) = (self.setting.programme.tier(tier), prices.get(place))
            {
                cell.set_text_content(Some(&price(&self.setting, tier, now)));
            }
        }
    }

    /// Everything else that tells or carries the facts.
    fn catch_up(&mut self) {
        self.behind = false;
        let (setting, state) = (&self.setting, &self.state);
        if let Some(now) = self.find(".compare-facts-now") {
            now.set_text_content(Some(&stated(setting, state)));
        }
        let lines = cost_lines(setting, state, &self.compared.tiers, &self.quotes);
        // The same comparison of another version.
        if let Some(link) = self.find("a[data-version]") {
            let version = link.get_attribute("data-version").unwrap_or_default();
            attribute(&link, "href", Some(&address_of(setting, state, &version)));
        }
        // Links keep their place: one of them may be what is pressed.
        if let Ok(links) = self.area.query_selector_all(".compare-tier") {
            let ways = tier_ways(setting, state, &self.compared.tiers);
            for (place, way) in (0..).zip(ways) {
                if let Some(link) = links.get(place).and_then(|link| link.dyn_into::<Element>().ok()) {
                    attribute(&link, "href", Some(&way));
                }
            }
        }
        self.set(".compare-take > ul", &take_along(setting, state));
        if let Ok(rows) = self.area.query_selector_all(".compare-cost > tr:not(.compare-group)") {
            for (place, (before, now)) in (0..).zip(self.lines.iter().zip(&lines)) {
                if let Some(row) = rows.get(place).and_then(|row| row.dyn_into::<Element>().ok()) {
                    change(&row, before, now);
                }
            }
        }
        self.lines = lines;
    }

    /// Looks again at what the server complained about.
    fn judge_all(&mut self) {
        for fact in &self.setting.programme.facts {
            if let Some(field) = self.find(&format!("#{}[aria-invalid]", field_id(&fact.id))) {
                self.judge(&field, true);
            }
        }
    }

    /// Says what is wrong with the answer of a field, or takes the complaint back.
    fn judge(&self, field: &Element, left: bool) -> Option<()> {
        let facts = &self.setting.programme.facts;
        let fact = facts.iter().find(|fact| field_id(&fact.id) == field.id())?;
        // A complaint is about what was left; what is being typed is not judged yet.
        let blank = FactsState::default();
        let judged = if left { &self.state.facts } else { &blank };
        let question = Question::new(self.setting.words(), fact, judged);
        let around = field.closest(".field").ok()??;
        around.set_class_name(question.class());
        around.query_selector(".notes").ok()??.set_inner_html(&question.notes());
        attribute(field, "aria-describedby", question.described().as_deref());
        attribute(field, "aria-invalid", question.problem.as_ref().map(|_| "true"));
        Some(())
    }
}

/// Sets what differs in a row about cost.
fn change(row: &Element, before: &CostLine, now: &CostLine) {
    if before.differs != now.differs || before.hidden != now.hidden {
        row.set_class_name(if now.differs { "differs" } else { "" });
        attribute(row, "hidden", now.hidden.then_some(""));
        if let Some(name) = row.first_element_child() {
            name.set_inner_html(&now.name);
        }
    }
    let cells = row.children();
    for (place, (before, now)) in (1..).zip(before.cells.iter().zip(&now.cells)) {
        if before.content == now.content && before.href == now.href {
            continue;
        }
        let cell = cells.item(place);
        let inside = match now.price {
            Some(_) => cell.and_then(|cell| cell.last_element_child()),
            None => cell,
        };
        let Some(inside) = inside else { continue };
        if let (Some(_), Some(href), Some(way)) = (&before.href, &now.href, inside.first_element_child()) {
            // It may be what is pressed.
            attribute(&way, "href", Some(href));
        } else {
            let open = matches!(inside.query_selector("details[open]"), Ok(Some(_)));
            inside.set_inner_html(&now.content());
            // Reasons that are being read stay open.
            if let (true, Ok(Some(details))) = (open, inside.query_selector("details")) {
                attribute(&details, "open", Some(""));
            }
        }
    }
}

fn attribute(element: &Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// The pairs of a form or of an address.
fn pairs(fields: &js_sys::Object) -> ParamsMap {
    let mut found = ParamsMap::new();
    for pair in js_sys::try_iter(fields).ok().flatten().into_iter().flatten().flatten() {
        let pair = js_sys::Array::from(&pair);
        if let (Some(name), Some(value)) = (pair.get(0).as_string(), pair.get(1).as_string()) {
            // The map decodes what it is given.
            found.insert(name, segment(&value));
        }
    }
    found
}
