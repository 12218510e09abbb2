using static VpBot.Dialogs.Organisation.HelpCertainty;
using static VpBot.Dialogs.Organisation.HelpSituation;

namespace VpBot.Dialogs.Organisation;

/// <summary>The table of the help directory. Change a line only after checking it, and then change its date.</summary>
internal static class HelpEntries
{
    private static readonly DateOnly Compiled = new(2026, 11, 22);

    public static IReadOnlyList<HelpEntry> All { get; } =
    [
        // Both countries.
        new("112", null, Verified, [Danger, Crime, ViolenceAtHome, SexualViolence]) { Number = "112", Source = new("https://www.rijksoverheid.nl/onderwerpen/huiselijk-geweld/vraag-en-antwoord/wat-moet-ik-doen-bij-huiselijk-geweld"), CheckedOn = Compiled },

        // The Netherlands, direct help.
        new("113", Country.NL, Verified, [Suicide]) { Number = "113", Address = new("https://www.113.nl/"), Source = new("https://www.upday.com/nl/binnenland/nummer-113-nu-gratis-betere-hulp-bij-zelfdodingsgedachten/pj8neqt"), CheckedOn = Compiled },
        new("csg", Country.NL, Verified, [SexualViolence]) { Number = "0800-0188", Address = new("https://www.centrumseksueelgeweld.nl/"), Source = new("https://www.ggdfryslan.nl/over-ggd/nieuws/centrum-seksueel-geweld-start-landelijke-campagne/"), CheckedOn = Compiled },
        new("veiligthuis", Country.NL, Verified, [ViolenceAtHome]) { Number = "0800-2000", Address = new("https://veiligthuis.nl/"), Source = new("https://www.rijksoverheid.nl/onderwerpen/huiselijk-geweld/vraag-en-antwoord/wat-moet-ik-doen-bij-huiselijk-geweld"), CheckedOn = Compiled },

        // The Netherlands, other help.
        new("politie", Country.NL, Unverified, [Crime, SexualViolence]) { Number = "0900-8844", Address = new("https://www.politie.nl/") },
        new("slachtofferhulp", Country.NL, Verified, [Crime, SexualViolence]) { Number = "0900-0101", Address = new("https://www.slachtofferhulp.nl/"), Source = new("https://www.slachtofferhulp.nl/professionals/een-slachtoffer-doorverwijzen/doorverwijzen-naar-slachtofferhulp/"), CheckedOn = Compiled },
        new("discriminatie", Country.NL, Verified, [Discrimination]) { Number = "0800-0880", NumberUnverified = true, Address = new("https://discriminatie.nl/"), Source = new("https://www.brummen.nl/inwoner-en-ondernemer/ondersteuning-en-zorg/discriminatie-melden"), CheckedOn = Compiled },
        new("mensenrechten", Country.NL, Verified, [Discrimination]) { Address = new("https://www.mensenrechten.nl/"), Source = new("https://www.mensenrechten.nl/mensenrechten-voor-jou/discriminatie-en-gelijke-behandeling/wat-kun-je-doen-als-je-je-gediscrimineerd-voelt"), CheckedOn = Compiled },
        new("juridischloket", Country.NL, Unverified, [PayAndContract]) { Number = "0800-8020", Address = new("https://www.juridischloket.nl/") },
        new("huis", Country.NL, Verified, [Wrongdoing]) { Number = "088-133 10 00", Address = new("https://www.huisvoorklokkenluiders.nl/"), Source = new("https://www.huisvoorklokkenluiders.nl/onderzoek-door-het-huis"), CheckedOn = Compiled },
        new("arbeidsinspectie", Country.NL, Unverified, [Wrongdoing]) { Number = "0800-5151", Address = new("https://www.nlarbeidsinspectie.nl/") },
        new("geldfit", Country.NL, Unverified, [Debts]) { Number = "0800-8115", Address = new("https://geldfit.nl/") },
        new("mores", Country.NL, OneSector, [SexualViolence, Discrimination]) { Address = new("https://mores.online/"), Source = new("https://mores.online/en/how-it-works/"), CheckedOn = Compiled },

        // Belgium, direct help.
        new("1813", Country.BE, Verified, [Suicide]) { Number = "1813", Address = new("https://www.zelfmoord1813.be/"), Source = new("https://www.online-hulpverlening.be/blog/tag/tele-onthaal/"), CheckedOn = Compiled },
        new("1712", Country.BE, Verified, [ViolenceAtHome, SexualViolence]) { Number = "1712", Address = new("https://1712.be/"), Source = new("http://www.trienelecompte.com/slachtofferhulp/"), CheckedOn = Compiled },
        new("seksueelgeweld", Country.BE, Verified, [SexualViolence]) { Address = new("https://seksueelgeweld.be/"), Source = new("https://www.nieuwsblad.be/cnt/dmf20210810_94523146"), CheckedOn = Compiled },

        // Belgium, other help.
        new("101", Country.BE, Unverified, [Crime]) { Number = "101" },
        new("106", Country.BE, Verified, [Private, Illness]) { Number = "106", Address = new("https://www.tele-onthaal.be/"), Source = new("https://www.nieuwsblad.be/cnt/dmf20190430_04366238"), CheckedOn = Compiled },
        new("unia", Country.BE, Unverified, [Discrimination]) { Number = "0800 12 800", Address = new("https://www.unia.be/") },
        new("mensenrechteninstituut", Country.BE, Unverified, [Discrimination]) { Number = "0800 6 11 03", Address = new("https://www.vlaamsmensenrechteninstituut.be/") },
        new("caw", Country.BE, Verified, [Private, Debts, Crime]) { Address = new("https://www.caw.be/"), Source = new("https://slachtofferzorg.be/waar-kan-je-terecht"), CheckedOn = Compiled },
        new("welzijn", Country.BE, Unverified, [Wrongdoing]) { Address = new("https://werk.belgie.be/") },

        // Kinds of helpers: no number that could be wrong.
        new("huisarts", null, General, [Illness, Private, SexualViolence]),
        new("bedrijfsarts", Country.NL, General, [Illness]),
        new("arbeidsarts", Country.BE, General, [Illness]),
        new("maatschappelijkwerk", null, General, [Private, Illness]),
        new("gemeente", Country.NL, General, [Debts]),
        new("ocmw", Country.BE, General, [Debts]),
        new("vakbond", null, General, [PayAndContract, Conflict, Reorganisation]),
        new("leidinggevende", null, General, [Conflict]),
        new("hr", null, General, [PayAndContract, Conflict, Reorganisation]),
        new("mediator", null, General, [Conflict]),
        new("ondernemingsraad", null, General, [Reorganisation]),
        new("politiebureau", null, General, [Crime]),
    ];
}
