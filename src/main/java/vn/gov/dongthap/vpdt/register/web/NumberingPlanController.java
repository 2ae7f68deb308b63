package vn.gov.dongthap.vpdt.register.web;

import java.time.Clock;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.register.AbbreviationKind;
import vn.gov.dongthap.vpdt.register.KeepNumberingPlan;
import vn.gov.dongthap.vpdt.register.NumberingPlan;
import vn.gov.dongthap.vpdt.register.NumberingScheme;
import vn.gov.dongthap.vpdt.register.TypeGroup;

/** Quy định cấp số: the clerk or the unit's administrator enters what the head decided for a year (N15.1c, N15.1d). */
@Controller
@RequestMapping("/cap-so")
class NumberingPlanController {

    private final KeepNumberingPlan plans;
    private final Directory directory;
    private final RegisterKeeper keeper;
    private final Clock clock;
    private final MessageSourceAccessor sentences;

    NumberingPlanController(
            KeepNumberingPlan plans, Directory directory, RegisterKeeper keeper, Clock clock, MessageSource messages) {
        this.plans = plans;
        this.directory = directory;
        this.keeper = keeper;
        this.clock = clock;
        this.sentences = new MessageSourceAccessor(messages);
    }

    /**
     * @param wanted this year or the next; any other shows this year
     */
    @GetMapping
    ModelAndView show(@RequestParam(name = "nam", required = false) @Nullable Integer wanted) {
        SignedInPerson person = keeper.require();
        int thisYear = thisYear();
        int year = wanted != null && wanted == thisYear + 1 ? wanted : thisYear;
        return page(person, year, null, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView decide(
            @RequestParam("nam") int year,
            @RequestParam("phien-ban") int seenVersion,
            @RequestParam("che-do") NumberingScheme scheme,
            @RequestParam Map<String, String> sent,
            RedirectAttributes next) {
        SignedInPerson person = keeper.require();
        NumberingForm form = NumberingForm.read(scheme, sent);
        try {
            plans.decide(person.agencyId(), year, form.decision(), seenVersion, person.actor());
        } catch (RuleBroken refusal) {
            ModelAndView page = refused(person, year, refusal);
            page.addObject("form", form);
            return page;
        }
        return done(year, next, "register.plan.saved", String.valueOf(year));
    }

    @PostMapping("/viet-tat")
    ModelAndView add(
            @RequestParam("nam") int year,
            @RequestParam("loai") AbbreviationKind kind,
            @RequestParam("chu") String text,
            @RequestParam("ten") String name,
            @RequestParam(name = "don-vi", required = false) @Nullable Long unitId,
            RedirectAttributes next) {
        SignedInPerson person = keeper.require();
        try {
            plans.add(
                    person.agencyId(),
                    year,
                    kind,
                    text,
                    name,
                    kind == AbbreviationKind.UNIT ? unitId : null,
                    person.actor());
        } catch (RuleBroken refusal) {
            ModelAndView page = refused(person, year, refusal);
            page.addAllObjects(Map.of("kind", kind, "text", text, "name", name));
            return page;
        }
        return done(year, next, "register.abbreviation.added", text);
    }

    @PostMapping("/viet-tat/bo")
    ModelAndView remove(
            @RequestParam("nam") int year,
            @RequestParam("loai") AbbreviationKind kind,
            @RequestParam("chu") String text,
            RedirectAttributes next) {
        SignedInPerson person = keeper.require();
        try {
            plans.remove(person.agencyId(), year, kind, text, person.actor());
        } catch (RuleBroken refusal) {
            return refused(person, year, refusal);
        }
        return done(year, next, "register.abbreviation.removed", text);
    }

    private ModelAndView refused(SignedInPerson person, int year, RuleBroken refusal) {
        String sentence = sentences.getMessage(refusal.messageKey(), refusal.arguments());
        return page(person, year, sentence, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(SignedInPerson person, int year, @Nullable String refusal, HttpStatus status) {
        NumberingPlan plan = plans.plan(person.agencyId(), year).orElse(null);
        String shortName = directory.agency(person.agencyId()).shortName();
        ModelAndView page = new ModelAndView("register/numbering", status);
        page.addObject("year", year);
        page.addObject("thisYear", thisYear());
        page.addObject("plan", plan);
        page.addObject("form", NumberingForm.of(plan, shortName));
        page.addObject("refusal", refusal);
        page.addObject("schemes", NumberingScheme.values());
        page.addObject("types", NumberingForm.types());
        page.addObject(
                "groups", IntStream.rangeClosed(1, TypeGroup.MOST).boxed().toList());
        page.addObject("kinds", AbbreviationKind.values());
        page.addObject("units", directory.units(person.agencyId()));
        page.addObject("kind", AbbreviationKind.UNIT);
        page.addObject("text", "");
        page.addObject("name", "");
        return page;
    }

    private ModelAndView done(int year, RedirectAttributes next, String sentence, Object... arguments) {
        next.addFlashAttribute("toast", sentences.getMessage(sentence, arguments));
        return new ModelAndView("redirect:/cap-so?nam=" + year, HttpStatusCode.valueOf(HttpStatus.SEE_OTHER.value()));
    }

    private int thisYear() {
        return ProvinceTime.today(clock).getYear();
    }
}
