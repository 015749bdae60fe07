using System.Collections.Frozen;
using HarrisTrip.Parse.Fields;

namespace HarrisTrip.Check.Html;

/// <summary>Language tags (BCP 47): the grammar, and the registry as far as it is short.</summary>
static class Language
{
    /// <summary>ISO 639-1, all of which are registered.</summary>
    static readonly FrozenSet<string> twoLetters = Set("""
        aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy
        ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li
        ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh
        si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
        """);

    /// <summary>ISO 3166-1, and what the registry keeps besides.</summary>
    static readonly FrozenSet<string> regions = Set("""
        aa ac ad ae af ag ai al am an ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bu bv bw by bz ca cc cd cf cg ch ci ck cl cm
        cn co cp cq cr cs cu cv cw cx cy cz dd de dg dj dk dm do dz ea ec ee eg eh er es et eu ez fi fj fk fm fo fr fx ga gb gd ge gf gg gh gi gl gm gn gp gq gr
        gs gt gu gw gy hk hm hn hr ht hu ic id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md
        me mf mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nt nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro
        rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz ta tc td tf tg th tj tk tl tm tn to tp tr tt tv tw tz ua ug um un us uy uz va
        vc ve vg vi vn vu wf ws yd ye yt yu za zm zr zw zz
        """);

    static readonly FrozenSet<string> grandfathered = Set("""
        art-lojban cel-gaulish en-gb-oed i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn i-tao i-tay i-tsu no-bok no-nyn
        sgn-be-fr sgn-be-nl sgn-ch-de zh-guoyu zh-hakka zh-min zh-min-nan zh-xiang
        """);

    public static string? Fault(string value)
    {
        var tag = value.ToLowerInvariant();
        return grandfathered.Contains(tag) || tag.StartsWith("x-", StringComparison.Ordinal) || (LanguageTag.IsValid(value) && IsRegistered(tag.Split('-')))
            ? null : "a language as BCP 47 writes it, such as en or pt-BR";
    }

    static bool IsRegistered(string[] parts)
    {
        if (parts[0].Length == 2 && !twoLetters.Contains(parts[0]))
        {
            return false;
        }
        foreach (var part in parts.Skip(1))
        {
            if (part.Length == 1)
            {
                break;
            }
            if (part.Length == 2 && !regions.Contains(part) && !IsPrivate(part))
            {
                return false;
            }
        }
        return true;
    }

    static bool IsPrivate(string region) => region[0] == 'x' || (region[0] == 'q' && region[1] is >= 'm' and <= 'z');

    static FrozenSet<string> Set(string words) => Words.Of(words).ToFrozenSet(StringComparer.Ordinal);
}
