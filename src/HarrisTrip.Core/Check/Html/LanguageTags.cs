using System.Collections.Frozen;
using HarrisTrip.Html;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Html;

/// <summary>Language tags (BCP 47): the grammar, and the registry as of 2025-08-25 as far as it is short.</summary>
static class LanguageTags
{
    /// <summary>ISO 3166-1, and what the registry keeps besides.</summary>
    static readonly FrozenSet<string> regions = WordList.SetOf(
        """
        aa ac ad ae af ag ai al am an ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bu
        bv bw by bz ca cc cd cf cg ch ci ck cl cm cn co cp cq cr cs cu cv cw cx cy cz dd de dg dj dk dm do dz ea ec ee
        eg eh er es et eu ez fi fj fk fm fo fr fx ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr
        ht hu ic id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu
        lv ly ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nt nu
        nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr
        ss st su sv sx sy sz ta tc td tf tg th tj tk tl tm tn to tp tr tt tv tw tz ua ug um un us uy uz va vc ve vg vi
        vn vu wf ws yd ye yt yu za zm zr zw zz
        """
    );

    /// <summary>Areas of the UN's M.49 that the registry keeps.</summary>
    static readonly FrozenSet<string> areas = WordList.SetOf(
        "001 002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 054 057 061 142 143 "
            + "145 150 151 154 155 202 419"
    );

    /// <summary>ISO 15924.</summary>
    static readonly FrozenSet<string> scripts = WordList.SetOf(
        """
        adlm afak aghb ahom arab aran armi armn avst bali bamu bass batk beng berf bhks blis bopo brah brai bugi buhd
        cakm cans cari cham cher chis chrs cirt copt cpmn cprt cyrl cyrs deva diak dogr dsrt dupl egyd egyh egyp elba
        elym ethi gara geok geor glag gong gonm goth gran grek gujr gukh guru hanb hang hani hano hans hant hatr hebr
        hira hluw hmng hmnp hntl hrkt hung inds ital jamo java jpan jurc kali kana kawi khar khmr khoj kitl kits knda
        kore kpel krai kthi lana laoo latf latg latn leke lepc limb lina linb lisu loma lyci lydi mahj maka mand mani
        marc maya medf mend merc mero mlym modi mong moon mroo mtei mult mymr nagm nand narb nbat newa nkdb nkgb nkoo
        nshu ogam olck onao orkh orya osge osma ougr palm pauc pcun pelm perm phag phli phlp phlv phnx piqd plrd prti
        psin ranj rjng rohg roro runr samr sara sarb saur seal sgnw shaw shrd shui sidd sidt sind sinh sogd sogo sora
        soyo sund sunu sylo syrc syre syrj syrn tagb takr tale talu taml tang tavt tayo telu teng tfng tglg thaa thai
        tibt tirh tnsa todr tols toto tutg ugar vaii visp vith wara wcho wole xpeo xsux yezi yiii zanb zinh zmth zsye
        zsym zxxx zyyy zzzz
        """
    );

    static readonly FrozenSet<string> variants = WordList.SetOf(
        """
        1606nict 1694acad 1901 1959acad 1994 1996 abl1943 akhmimic akuapem alalc97 aluku anpezo ao1990 aranes arevela
        arevmda arkaika asante auvern baku1926 balanka barla basiceng bauddha bciav bcizbl biscayan biske blasl
        bohairic bohoric boont bornholm cisaup colb1945 cornu creiss dajnko ekavsk emodeng fascia fayyumic fodom fonipa
        fonkirsh fonnapa fonupa fonxsamp gallo gascon gherd grclass grital grmistr hanoi hepburn heploc hognorsk
        hsistemo huett ijekavsk itihasa ivanchov jauer jyutping kkcor kleinsch kociewie kscor laukika leidentr lemosin
        lengadoc lipaw ltg1929 ltg2007 luna1918 lycopol mdcegyp mdctrans mesokem metelko monoton ndyuka nedis newfound
        nicard njiva nulik osojs oxendict pahawh2 pahawh3 pahawh4 pamaka peano pehoeji petr1708 pinyin polyton provenc
        puter rigik rozaj rumgr sahidic saigon scotland scouse simple solba sotav spanglis surmiran sursilv sutsilv
        synnejyl tailo tarask tongyong tunumiit uccor ucrcor ulster unifon vaidika valbadia valencia vallader vecdruka
        viennese vivaraup wadegile xsistemo
        """
    );

    static readonly FrozenSet<string> grandfathered = WordList.SetOf(
        """
        art-lojban cel-gaulish en-gb-oed i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn
        i-tao i-tay i-tsu no-bok no-nyn sgn-be-fr sgn-be-nl sgn-ch-de zh-guoyu zh-hakka zh-min zh-min-nan zh-xiang
        """
    );

    public static string? Fault(string value)
    {
        var tag = value.ToLowerInvariant();
        return
            grandfathered.Contains(tag)
            || tag.StartsWith("x-", StringComparison.Ordinal)
            || (LanguageTag.IsValid(value) && IsRegistered(tag.Split('-')))
            ? null
            : "a language as BCP 47 writes it, such as en or pt-BR";
    }

    static bool IsRegistered(string[] parts)
    {
        if (parts[0].Length == 2 && !LanguageRegistry.Knows(parts[0]))
        {
            return false;
        }
        for (var at = 1; at < parts.Length; at++)
        {
            var part = parts[at];
            if (part.Length == 1)
            {
                // Of extensions, t and u are registered.
                return part is "x" or "t" or "u"
                    && parts.Skip(at + 1).TakeWhile(p => p != "x").All(p => p.Length > 1 || p is "t" or "u");
            }
            if (
                (part.Length == 2 && !regions.Contains(part) && !IsPrivate(part))
                || (part.Length == 3 && char.IsAsciiDigit(part[0]) && !areas.Contains(part))
                || (
                    part.Length == 4
                    && char.IsAsciiLetter(part[0])
                    && !scripts.Contains(part)
                    && string.CompareOrdinal(part, "qaaa") < 0
                )
                || ((part.Length > 4 || (part.Length == 4 && char.IsAsciiDigit(part[0]))) && !variants.Contains(part))
            )
            {
                return false;
            }
        }
        return true;
    }

    static bool IsPrivate(string region) => region[0] == 'x' || (region[0] == 'q' && region[1] is >= 'm' and <= 'z');
}
