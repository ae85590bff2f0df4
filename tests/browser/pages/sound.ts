import '../sound/page.ts';
import '../voice/page.ts';
